import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { superuser } from "#tests/support/readback/superuser.ts";
import { linesOf, tenantTables } from "./tables.ts";

const tenantTable = sql`c.relnamespace = 'public'::regnamespace and c.relname = any (${sql.param(`{${(await tenantTables()).join(",")}}`)}::text[])`;

const all = async (query: ReturnType<typeof sql>) => linesOf(await superuser.execute(query));

test("every table that has an office or a company is walled off, for the owner of the tables too", async () => {
  expect(
    await all(sql`select c.relname from pg_class c where ${tenantTable} and not (c.relrowsecurity and c.relforcerowsecurity)`),
  ).toEqual([]);
  expect((await tenantTables()).length).toBeGreaterThanOrEqual(14);
});

test("so is each part of one, and nobody is let into a part", async () => {
  const parts = sql`select c.relname from pg_class c where c.relispartition and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`;
  const open = sql`select c.relname from pg_class c where c.oid::regclass::text in (${parts}) and (not (c.relrowsecurity and c.relforcerowsecurity)
    or exists (select from unnest(array['app_web', 'app_worker', 'app_operator']) role where has_any_column_privilege(role, c.oid, 'select, insert, update')))`;

  expect((await all(parts)).length).toBeGreaterThan(30);
  expect(await all(open)).toEqual([]);
});

test("whatever belongs to no office and no company is on this list, so that a new table is thought about", async () => {
  const others = sql`select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and not (${tenantTable}) order by 1`;

  expect(await all(others)).toEqual([
    "backups",
    "chain_heads",
    "development_mailbox",
    "identities",
    "kept_forms",
    "letter_events",
    "letter_pace",
    "network_sign_ins",
    "office_applications",
    "people",
    "recovery_codes",
    "removed_links",
    "second_factors",
    "sent_forms",
    "sessions",
    "sign_in_codes",
    "sso_visits",
    "terms",
    "turns",
  ]);
});

test("whoever may read or write a walled table has a policy that says which rows", async () => {
  const granted = sql`
    select c.relname, role, command from pg_class c, unnest(array['app_web', 'app_worker', 'app_operator']) role, unnest(array['select', 'insert', 'update', 'delete']) command
    where ${tenantTable} and (has_table_privilege(role, c.oid, command) or (command <> 'delete' and has_any_column_privilege(role, c.oid, command)))
      and not exists (select from pg_policies p where p.tablename = c.relname and role = any (p.roles) and lower(p.cmd) in (command, 'all'))`;

  expect(await all(granted)).toEqual([]);
});

test("no policy is for everybody, and none lets every row through", async () => {
  const open = sql`select tablename, policyname from pg_policies where schemaname = 'public'
    and ('public' = any (roles) or qual = 'true' or with_check = 'true')`;

  expect(await all(open)).toEqual([]);
});

test("no policy reads a setting again for each row: it asks once in a statement", async () => {
  const perRow = sql`select tablename, policyname from pg_policies
    where regexp_replace(coalesce(qual, '') || coalesce(with_check, ''), 'SELECT app_\\w+\\(\\)', '', 'g') ~ 'app_\\w+\\('`;

  expect(await all(perRow)).toEqual([]);
});

test("only the worker's role knows the policy that shows everything", async () => {
  const everything = sql`select distinct roles::text from pg_policies where qual like '%app_system%' or with_check like '%app_system%'`;

  expect(await all(everything)).toEqual(["{app_worker}"]);
});

test("nothing that serves people can decide on a proposal or a claim, not even for its own office or company", async () => {
  const decisions = sql`select role, c from unnest(array['app_web', 'app_worker']) role, unnest(array['proposed_at', 'checked_at', 'checked_by', 'seen', 'confirmed_at', 'refused_at', 'operator', 'proof']) c
    where has_column_privilege(role, 'administrator_proposals', c, 'update')`;

  const ofClaims = sql`select role from unnest(array['app_web', 'app_worker']) role where has_any_column_privilege(role, 'company_claims', 'update')`;

  expect(await all(decisions)).toEqual([]);
  expect(await all(ofClaims)).toEqual([]);
});

test("the product's roles are bound by the walls and own nothing", async () => {
  const rights = sql`select rolname from pg_roles where rolname like 'app\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolreplication)`;
  const owned = sql`
    select relname from pg_class where relowner::regrole::text in ('app_web', 'app_worker', 'app_operator')
    union all select proname from pg_proc where proowner::regrole::text in ('app_web', 'app_worker', 'app_operator')
    union all select nspname from pg_namespace where nspowner::regrole::text in ('app_web', 'app_worker', 'app_operator')
    union all select datname from pg_database where datdba::regrole::text in ('app_web', 'app_worker', 'app_operator')`;
  const memberships = sql`select roleid::regrole, member::regrole from pg_auth_members where member::regrole::text like 'app\\_%'`;

  expect([await all(rights), await all(owned), await all(memberships)]).toEqual([[], [], []]);
});

/** What is past its last day: triggers keep the rest (tests/db/documents.test.ts). */
const keptByTheirLastDay = sql`(role = 'app_worker' and command = 'delete' and t in ('payloads', 'document_events', 'answers'))`;
test("nobody in the product may change what is written once, nor empty a table", async () => {
  const changes = sql`select role, t, command from unnest(array['app_web', 'app_worker', 'app_operator']) role, unnest(array['approvals', 'audit_events', 'terms', 'payloads', 'document_events', 'answers']) t,
    unnest(array['update', 'delete', 'truncate']) command where has_table_privilege(role, t, command) and not ${keptByTheirLastDay}`;
  const letters = sql`select command from unnest(array['update', 'delete', 'truncate']) command where has_table_privilege('app_web', 'letters', command)`;
  const truncates = sql`select role, c.relname from pg_class c, unnest(array['app_web', 'app_worker', 'app_operator']) role
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(role, c.oid, 'truncate')`;

  expect([await all(changes), await all(letters), await all(truncates)]).toEqual([[], [], []]);
});

test("what runs with the owner's rights cannot be led astray by somebody's search path", async () => {
  const loose = sql`select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
    and not exists (select from unnest(proconfig) setting where setting like 'search_path=%')`;

  expect(await all(loose)).toEqual([]);
});
