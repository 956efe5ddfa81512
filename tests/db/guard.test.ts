import { inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connect, type Transaction } from "#db/client.ts";
import { people } from "#db/schema/index.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const add = (tx: Transaction, person: ReturnType<typeof aPerson>) => tx.insert(people).values(person);

const keptOf = async (...persons: ReturnType<typeof aPerson>[]) => {
  const addresses = persons.map(({ email }) => email);
  return superuser.select().from(people).where(inArray(people.email, addresses));
};

/** The connection dies, and the pool's only place is taken by a new one. */
async function loseConnection(tx: Transaction, pool: ReturnType<typeof connect>) {
  const [row] = await tx.execute(sql`select pg_backend_pid() as pid`);
  await superuser.execute(sql`select pg_terminate_backend(${row!.pid})`);
  while (await isSilent(pool));
}

const isSilent = (pool: ReturnType<typeof connect>) =>
  pool.execute(sql`select 1`).then(
    () => false,
    () => true,
  );

test("a transaction whose connection dies inside it writes nothing outside itself", async () => {
  const pool = connect(process.env.DATABASE_URL ?? "", 1);
  const [before, after] = [aPerson(), aPerson()];
  const goingOn = Promise.withResolvers<unknown>();

  const lost = pool.transaction(async (tx) => {
    await add(tx, before);
    await loseConnection(tx, pool);
    await add(tx, after).then(() => goingOn.resolve("written"), goingOn.resolve);
  });

  await expect(lost).rejects.toThrow();
  expect(await goingOn.promise).toMatchObject({ cause: { message: "This transaction lost its connection" } });
  expect(await keptOf(before, after)).toEqual([]);
  expect(await isSilent(pool)).toBe(false);
});

test("nor does one that is inside a savepoint", async () => {
  const pool = connect(process.env.DATABASE_URL ?? "", 1);
  const [before, within, after] = [aPerson(), aPerson(), aPerson()];
  const goingOn = Promise.withResolvers<unknown>();

  const lost = pool.transaction(async (tx) => {
    await add(tx, before);
    await tx.transaction(async (savepoint) => {
      await add(savepoint, within);
      await loseConnection(savepoint, pool);
      await add(savepoint, after).then(() => goingOn.resolve("written"), goingOn.resolve);
    });
  });

  await expect(lost).rejects.toThrow();
  expect(await goingOn.promise).toMatchObject({ cause: { message: "This transaction lost its connection" } });
  expect(await keptOf(before, within, after)).toEqual([]);
});

test.each(["ends well", "fails"])("another request's transaction is neither read nor ended when the lost one %s", async (end) => {
  const pool = connect(process.env.DATABASE_URL ?? "", 1);
  const [mine, late, theirs] = [aPerson(), aPerson(), aPerson()];
  const [died, othersBegan, wentOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>(), Promise.withResolvers<unknown>()];

  const lost = pool.transaction(async (tx) => {
    await add(tx, mine);
    await loseConnection(tx, pool);
    died.resolve();
    await othersBegan.promise;
    const read = await tx
      .select()
      .from(people)
      .limit(1)
      .catch(() => "refused");
    const written = await add(tx, late).catch(() => "refused");
    wentOn.resolve([read, written]);
    if (end === "fails") throw new Error("failed on the way");
  });
  await expect(lost).rejects.toThrow();
  await died.promise;
  const others = pool.transaction(async (tx) => {
    await add(tx, theirs);
    othersBegan.resolve();
    await wentOn.promise;
    await tx.execute(sql`select 1`);
    throw new Error("taken back");
  });
  await expect(others).rejects.toThrow("taken back");

  expect(await wentOn.promise).toEqual(["refused", "refused"]);
  expect(await keptOf(mine, late, theirs)).toEqual([]);
});
