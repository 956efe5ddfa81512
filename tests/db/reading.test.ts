import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Transaction } from "#db/client.ts";
import { readInOffice } from "#db/reading.ts";
import { customers } from "#db/schema/index.ts";
import { aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";

const whereAndWhen = async (tx: Transaction) => {
  const [row] = await tx.execute(sql`select pg_backend_pid() as connection, now() as began, current_setting('app.office_id') as office`);
  return row;
};

test("what one reader asks for at once is answered in one transaction, what she asks for later in another", async () => {
  const anna = await anEmployee();

  const [one, other] = await Promise.all([readInOffice(anna, whereAndWhen), readInOffice(anna, whereAndWhen)]);
  const later = await readInOffice(anna, whereAndWhen);

  expect(one).toEqual(other);
  expect(one).toMatchObject({ office: anna.officeId });
  expect(later?.began).not.toEqual(one?.began);
});

test("two readers never share one, each sees her own office", async () => {
  const [anna, bo] = [await anEmployee(), await anEmployee()];
  await aCustomerOf(anna);

  const counts = await Promise.all([anna, bo].map((reader) => readInOffice(reader, (tx) => tx.$count(customers))));

  expect(counts).toEqual([1, 0]);
});

test("one that fails fails those beside it, and the next are answered again", async () => {
  const anna = await anEmployee();

  const beside = readInOffice(anna, whereAndWhen);
  const failing = readInOffice(anna, (tx) => tx.execute(sql`select 1 / 0`));

  await expect(Promise.allSettled([beside, failing])).resolves.toMatchObject([{ status: "rejected" }, { status: "rejected" }]);
  expect(await readInOffice(anna, whereAndWhen)).toMatchObject({ office: anna.officeId });
});
