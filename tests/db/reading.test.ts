import { count, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { keep } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { customers } from "#db/schema/index.ts";
import { isOutage } from "#lib/outage.ts";
import type { Employee } from "#lib/who.ts";
import { aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const askWhereAndWhen = keep((from) =>
  from
    .select({
      connection: sql`pg_backend_pid()`,
      began: sql`now()`,
      office: sql`current_setting('app.office_id')`,
      writes: sql`current_setting('transaction_read_only')`,
    })
    .from(sql`(values (1)) one`),
);
const whereAndWhen = async (reader: Employee) => (await readInOffice(reader, askWhereAndWhen({}, {})))[0];
const askHowMany = keep((from) => from.select({ many: count() }).from(customers));
/** The connections of this file alone: other files' databases stand in the same PostgreSQL. */
const ours = sql`usename = 'app_web' and datname = current_database()`;
const askInVain = keep((from) => from.select({ never: sql`1 / (select 0)` }).from(sql`(values (1)) one`));

test("what one reader asks for at once is answered in one transaction, what she asks for later in another", async () => {
  const anna = await anEmployee();

  const [one, other] = await Promise.all([whereAndWhen(anna), whereAndWhen(anna)]);
  const later = await whereAndWhen(anna);

  expect(one).toEqual(other);
  expect(one).toMatchObject({ office: anna.officeId, writes: "on" });
  expect(later?.began).not.toEqual(one?.began);
});

test("two readers never share one, each sees her own office", async () => {
  const [anna, bo] = [await anEmployee(), await anEmployee()];
  await aCustomerOf(anna);

  const counts = await Promise.all([anna, bo].map((reader) => readInOffice(reader, askHowMany({}, {}))));

  expect(counts).toEqual([[{ many: 1 }], [{ many: 0 }]]);
});

test("one that fails fails those beside it, and the next are answered again", async () => {
  const anna = await anEmployee();

  const beside = whereAndWhen(anna);
  const failing = readInOffice(anna, askInVain({}, {}));

  await expect(Promise.allSettled([beside, failing])).resolves.toMatchObject([{ status: "rejected" }, { status: "rejected" }]);
  expect(await whereAndWhen(anna)).toMatchObject({ office: anna.officeId });
});

test("one whose connection dies is told so, and the pool goes on", async () => {
  const anna = await anEmployee();
  const askSlowly = keep((from) => from.select({ slept: sql`pg_sleep(60)` }).from(sql`(values (1)) one`));

  const failure = readInOffice(anna, askSlowly({}, {})).catch((reason: unknown) => reason);
  await vi.waitFor(async () => {
    const ended = await superuser.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(60)%' and ${ours}`,
    );
    expect(ended).toHaveLength(1);
  });

  expect(await failure).toSatisfy(isOutage);
  const later = await Promise.all(Array.from({ length: 30 }, () => whereAndWhen({ ...anna })));
  expect(later.every((row) => row?.office === anna.officeId)).toBe(true);
});

test("connections that die while nobody uses them are made anew", async () => {
  const anna = await anEmployee();
  const many = () => Promise.all(Array.from({ length: 30 }, () => whereAndWhen({ ...anna })));
  await many();
  await superuser.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle' and ${ours}`);

  const answers = await vi.waitFor(many);

  expect(answers.every((row) => row?.office === anna.officeId)).toBe(true);
});
