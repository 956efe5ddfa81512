import { inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connect } from "#db/client.ts";
import { people } from "#db/schema/index.ts";

const pool = connect(process.env.DATABASE_URL ?? "", 1);
const addresses = (many: number) => Array.from({ length: many }, (_, place) => `karin${place}@agrens.example`);
const find = (many: number) =>
  pool
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.email, addresses(many)));

async function keptStatements() {
  const kept = await pool.execute<{ statement: string }>(
    sql`select statement from pg_prepared_statements where statement like '%from "people"%'`,
  );
  return kept.length;
}

test("a statement is parsed and planned once for a connection, in a transaction too", async () => {
  for (let time = 0; time < 3; time++) await find(2);
  await pool.transaction((tx) =>
    tx
      .select({ id: people.id })
      .from(people)
      .where(inArray(people.email, addresses(2))),
  );

  expect(await keptStatements()).toBe(1);
});

test("one with very many values is not kept: there would be one for each number of them", async () => {
  const before = await keptStatements();

  await find(65);

  expect(await keptStatements()).toBe(before);
});
