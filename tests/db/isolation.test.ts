import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { companies } from "#db/schema/index.ts";
import { inOffice, lookingFor } from "#db/tenant.ts";
import { connectionAs, superuser } from "#tests/support/readback/superuser.ts";
import { aWorld, strangersFrom } from "./strangers.ts";
import { columnsOf, tenantTables } from "./tables.ts";

const tables = await tenantTables();
const lind = await aWorld();
const norrsken = await aWorld();
const strangers = strangersFrom(norrsken);

/** What a table holds of Lind's office and its company; `xmin` tells a row that was written again, even unchanged. */
const rowsOfLind = (table: string) => sql`select r, xmin from (select to_jsonb(t) as r, t.xmin::text from ${sql.identifier(table)} t) rows
  where r->>'office_id' = ${lind.employee.officeId} or r->>'company_id' = ${lind.collaboration.companyId}
    or r->>'id' in (${lind.employee.officeId}, ${lind.collaboration.companyId})`;

test("each table holds something of Lind's that could be seen and spoilt", async () => {
  const held = await Promise.all(tables.map(async (table) => ({ table, rows: (await superuser.execute(rowsOfLind(table))).length })));

  expect(held.filter(({ rows }) => rows === 0)).toEqual([]);
});

test.each(strangers)("%s sees nothing of it", async (_, as) => {
  for (const table of tables) expect(await as((tx) => tx.execute(rowsOfLind(table))), table).toEqual([]);
});

test.each(strangers)("%s adds nothing to it", async (_, as) => {
  for (const table of tables) {
    const [row] = await superuser.execute(rowsOfLind(table));
    const [name, columns] = [sql.identifier(table), await columnsOf(table)];
    const copy = sql`insert into ${name} (${columns}) select ${columns} from jsonb_populate_record(null::${name}, ${JSON.stringify(row!.r)}::jsonb)`;

    const refused = { cause: { message: expect.stringMatching(/violates row-level security policy|permission denied/) } };
    await expect(
      as((tx) => tx.execute(copy)),
      table,
    ).rejects.toMatchObject(refused);
  }
});

test.each(strangers)("%s changes nothing of it", async (_, as) => {
  for (const table of tables) {
    const before = await superuser.execute(rowsOfLind(table));
    const [name, column] = [sql.identifier(table), sql.identifier(Object.keys(Object(before[0]!.r))[0]!)];

    await as((tx) => tx.execute(sql`update ${name} set ${column} = ${column}`)).catch(() => {});
    await as((tx) => tx.execute(sql`delete from ${name}`)).catch(() => {});

    expect(await superuser.execute(rowsOfLind(table)), table).toEqual(before);
  }
});

test("looking for an organisation number shows the companies with it, and neither theirs nor how to change them", async () => {
  const seen = await inOffice(norrsken.employee, async (tx) => {
    await lookingFor(tx, lind.customer.organisationNumber);
    await tx.update(companies).set({ name: "Taken over" });
    const rows = [];
    for (const table of tables) rows.push([table, (await tx.execute(rowsOfLind(table))).length]);
    return rows.filter(([, count]) => count);
  });

  expect(seen).toEqual([["companies", 1]]);
  expect(await superuser.execute(rowsOfLind("companies"))).toMatchObject([{ r: { name: lind.customer.name } }]);
});

test("the worker's role sees nothing until it says that it works", async () => {
  const worker = connectionAs("app_worker");
  const [row] =
    await worker`select (select count(*) from collaborations) + (select count(*) from letters) + (select count(*) from customers) as rows`;
  await worker.end();

  expect(row).toEqual({ rows: "0" });
});
