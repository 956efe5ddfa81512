import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { ask, askIn, keep, type Places } from "#db/question.ts";
import { people } from "#db/schema/index.ts";
import { aPerson } from "#tests/support/cast/cast.ts";

const askName = keep((from, { email }: Places<"email">, { upper }: { upper: boolean }) =>
  from
    .select({ name: upper ? sql<string>`upper(${people.firstName})` : people.firstName, at: people.createdAt })
    .from(people)
    .where(eq(people.email, email)),
);

test("a query that is kept answers each asker with her own, in the types that drizzle gives", async () => {
  const [karin, erik] = [aPerson(), aPerson()];
  await db.insert(people).values([karin, erik]);

  const [one] = await ask(db.$client, askName({ upper: false }, { email: karin.email }));
  const [other] = await ask(db.$client, askName({ upper: true }, { email: erik.email }));
  const [again] = await db.transaction((tx) => askIn(tx, askName({ upper: false }, { email: erik.email })));

  expect([one?.name, other?.name, again?.name]).toEqual([karin.firstName, erik.firstName.toUpperCase(), erik.firstName]);
  expect(one?.at).toBeInstanceOf(Date);
});

test("its text is written once for each shape", async () => {
  let written = 0;
  const askCounted = keep((from, { email }: Places<"email">, shape: { order: string }) => {
    written++;
    return from.select({ id: people.id }).from(people).where(eq(people.email, email)).orderBy(sql.raw(shape.order));
  });
  for (const order of ["email", "id", "email", "id"]) await ask(db.$client, askCounted({ order }, { email: "nobody@example.com" }));

  expect(written).toBe(2);
});

test.each([
  "Karin",
  "karin@agrens.example",
  "0197a8f0-3e7b-7000-8000-000000000001",
  "2026-11-30T09:00:00.000Z",
  "ågren",
  true,
  null,
  new Date(),
])("it is refused when it holds somebody's value: %s", (value) => {
  const askFixed = keep((from) => from.select({ id: people.id }).from(people).where(sql`${people.email}::text = ${value}::text`));

  expect(() => askFixed({}, {})).toThrow("A query that is kept holds a value");
});

test("of very many shapes the oldest are forgotten", async () => {
  let written = 0;
  const askMany = keep((from, _: Places<never>, shape: number) => {
    written++;
    return from.select({ shape: sql.raw(String(shape)) }).from(people);
  });
  for (let shape = 0; shape < 201; shape++) askMany(shape, {});
  askMany(0, {});
  askMany(200, {});

  expect(written).toBe(202);
});
