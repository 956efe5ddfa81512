import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transactionsOf } from "#tests/bench/statements.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { prepareDeeds } from "./deeds.ts";
import { type Deed, grownSince, type Kept, keep, nameReleased, rowsInTables, tables } from "./kept.ts";

/** Each deed is done by so many who have nothing to do with each other: some meet the migration before, some in it and some after it. */
const copies = 4;

const lastMigration = (): string => JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8")).entries.at(-1).tag;

/** The ids of rows whose id the database makes: whoever does the deed again is given others. */
async function idsIn(table: string): Promise<string[]> {
  const [made] =
    await superuser.execute(sql`select 1 from information_schema.columns where table_schema = 'public' and table_name = ${table}
    and column_name = 'id' and column_default like 'gen_random_uuid%'`);
  if (!made) return [];
  const rows = await superuser.execute(sql`select id from ${sql.identifier(table)} order by ctid`);
  return rows.map(({ id }) => String(id));
}

async function allIds(): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  for (const table of await tables()) all.set(table, await idsIn(table));
  return all;
}

async function recorded({ name, act }: Awaited<ReturnType<typeof prepareDeeds>>[number]): Promise<Deed> {
  const before = await allIds();
  const transactions = (await transactionsOf(act)) ?? [];
  const made = [...(await allIds())].map(([table, ids]): [string, string[]] => [
    table,
    ids.filter((id) => !before.get(table)?.includes(id)),
  ]);
  const plain = transactions.map((statements) => statements.map(({ text, values }) => ({ text, values })));
  return { name, transactions: plain, made: Object.fromEntries(made.filter(([, ids]) => ids.length > 0)) };
}

async function allRows(): Promise<Kept["rows"]> {
  const rows: Kept["rows"] = {};
  for (const table of await tables()) {
    const [found] = await superuser.execute<{ rows: Record<string, unknown>[] | null }>(
      sql`select jsonb_agg(to_jsonb(t)) as rows from ${sql.identifier(table)} t`,
    );
    if (found?.rows) rows[table] = found.rows;
  }
  return rows;
}

test.runIf(process.env.RECORD_RELEASE)("what this release does is kept for the next one", { timeout: 600_000 }, async () => {
  const ready = [];
  for (let copy = 0; copy < copies; copy++) ready.push(...(await prepareDeeds()));
  const [rows, before] = [await allRows(), await rowsInTables()];

  const deeds: Deed[] = [];
  for (const deed of ready) deeds.push(await recorded(deed));

  expect(deeds.filter(({ transactions }) => transactions.length === 0).map(({ name }) => name)).toEqual([]);
  nameReleased(lastMigration());
  keep({ recordedAt: new Date(), rows, deeds, grown: grownSince(before, await rowsInTables()) });
});
