import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { keep } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { type CustomerFilter, noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";

const filters: Partial<CustomerFilter>[] = [
  { state: "attention" },
  { state: "attention", service: "digital-invoices", sort: "waiting", search: "one two three four" },
];

const askKeptLists = keep((from) =>
  from.select({ name: sql`name` }).from(sql`pg_prepared_statements`).where(sql`statement like 'select "customers"."id", %'`),
);

test.each(filters)("the list has few enough values for PostgreSQL to keep its plan: %j", async (filter) => {
  const anna = { ...(await anEmployee()), rights: "own-customers" as const };
  // One after the other everything goes over the same connection, which knows what it keeps.
  const keptLists = () => readInOffice(anna, askKeptLists({}, {}));
  const before = await keptLists();

  await listCustomers(anna, { ...noFilter, ...filter });

  expect(await keptLists()).toHaveLength(before.length + 1);
});
