import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { grants, letOperatorWork } from "#db/operator-role.ts";
import { letters } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { askForCode } from "#lib/auth/codes/ask.ts";
import { aBrowser } from "#tests/lib/auth/codes.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { connectionAs, superuser } from "#tests/support/readback/superuser.ts";
import { linesOf } from "./tables.ts";

const all = async (query: ReturnType<typeof sql>) => linesOf(await superuser.execute(query));

test("the operator's policies are those of a role of its own; the owner counts emails by one, in a function", async () => {
  const operators = sql`select distinct roles::text, case when roles = '{app_owner}' then policyname end as named from pg_policies
    where qual like '%app_operator%' or with_check like '%app_operator%' order by 1`;

  expect(await all(operators)).toEqual(["{app_operator} ", "{app_owner} counted"]);
});

test("the operator's role updates and deletes what its orders do, and no evidence", async () => {
  const rights = sql`select c.relname, command from pg_class c, unnest(array['update', 'delete', 'truncate']) command
    where c.relkind in ('r', 'p', 'v', 'm') and has_schema_privilege('app_operator', c.relnamespace, 'usage') and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
      and (has_table_privilege('app_operator', c.oid, command) or (command = 'update' and has_any_column_privilege('app_operator', c.oid, command)))`;

  const changes = Object.entries(grants).flatMap(([table, given]) =>
    given.flatMap((right) => (/^(update|delete)/.test(right) ? [`${table} ${right.split(" ")[0]}`] : [])),
  );
  expect((await all(rights)).sort()).toEqual(changes.sort());
  expect(changes.filter((change) => /approvals|audit_events|terms|chain_heads|receipt/.test(change))).toEqual([]);
});

test("the operator's role reads no secret, no token, no code and no evidence", async () => {
  const readable = sql`select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and has_column_privilege('app_operator', c.oid, a.attnum, 'select')
      and (a.attname ~ 'hash|secret|token|seal|code|html|subject' or c.relname in ('sign_in_codes', 'sso_visits', 'identities', 'kept_forms',
        'development_mailbox', 'approvals', 'audit_events', 'sent_forms'))`;

  expect(await all(readable)).toEqual([]);
});

test("an email with a code is not read by an operator's role, only counted", async () => {
  const { email } = await anEmployee();
  await askForCode({ email, ...aBrowser() });
  const kinds = inOperator((tx) => tx.select({ kind: letters.kind }).from(letters).where(eq(letters.recipient, email)));

  expect((await kinds).map(({ kind }) => kind)).not.toContain("sign-in-code");
  const counted = sql`select waiting from letters_waiting()`;
  const [all] = await superuser.execute(
    sql`select count(*)::int as waiting from letters where num_nonnulls(sent_at, bounced_at, failed_at, uncertain_at, discarded_at) = 0`,
  );
  expect([...(await inOperator((tx) => tx.execute(counted)))]).toEqual([all]);
});

test("an operator's role sees nothing until it says that it works", async () => {
  const operator = connectionAs("app_operator");
  const seen = [];
  for (const table of ["offices", "employees", "companies", "collaborations", "company_claims", "administrator_proposals"])
    seen.push((await operator.unsafe(`select count(*)::int as many from ${table}`))[0]?.many);
  await operator.end();

  expect(seen).toEqual([0, 0, 0, 0, 0, 0]);
});

test("its rights are given again by every migration, exactly, and without touching a policy that is right", async () => {
  const owner = connectionAs("app_owner");
  const policies = () => superuser.execute(sql`select oid, xmin from pg_policy order by oid`);
  await owner`grant update on approvals to app_operator`;
  await owner`create policy too_much on approvals for update to app_operator using ((select app_operator()))`;
  const before = (await policies()).length;

  expect(await letOperatorWork(owner)).toBe(true);
  const once = await policies();
  expect(await letOperatorWork(owner)).toBe(true);
  await owner.end();

  expect(once).toHaveLength(before - 1);
  expect(await policies()).toEqual(once);
  const may = sql`select has_table_privilege('app_operator', 'approvals', 'update') as may`;
  expect([...(await superuser.execute(may))]).toEqual([{ may: false }]);
});

test("an order needs no other role and no secret", async () => {
  const { DATABASE_OPERATOR_URL = "", PATH = "" } = process.env;
  const env = { DATABASE_OPERATOR_URL, PATH, PUBLIC_URL: "https://example.com", NODE_ENV: "test" } as const;

  const { stdout } = await promisify(execFile)(process.execPath, ["lib/operator/operator.ts", "status", "--json"], { env });

  expect(JSON.parse(stdout)).toMatchObject({ pendingMigrations: 0, versions: { node: process.version } });
});
