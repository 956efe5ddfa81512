import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { expectPromisesKept } from "../invariants/check.ts";
import { expectDecent } from "../server/decent.ts";
import { aLoad, figuresOf } from "../server/load.ts";
import { aWorld } from "../server/world.ts";
import { doAgain, fill } from "./release/again.ts";
import { type Deed, grownSince, migrationsUpTo, readKept, releasedMigration, rowsInTables } from "./release/kept.ts";

const { DATABASE_URL: web = "", DATABASE_OWNER_URL: owner = "", DATABASE_SUPERUSER_URL: root = "" } = process.env;
const kept = readKept();
const run = promisify(execFile);

/** How long a page waits for a lock (db/patience.ts): what takes longer fails in front of somebody. */
const pageLockSeconds = 8;

/** An installation as the last release left it, with rows. It had no role for operators, which is there before the next release comes. */
async function asReleased() {
  const maintenance = postgres(root, { database: "postgres", max: 1, onnotice() {} });
  await maintenance.unsafe("drop database app with (force)");
  await maintenance.unsafe("create database app owner app_owner");
  await maintenance.unsafe("alter role app_operator rename to not_yet");
  const released = migrationsUpTo(releasedMigration());
  await migrate(owner, released.folder);
  released.remove();
  await maintenance.unsafe("alter role not_yet rename to app_operator");
  await maintenance.end();
  await fill(root, kept);
}

/**
 * A third of the deeds before, a third while the database is migrated, for as long as that takes with what is read besides, and the rest afterwards.
 * Gives every statement, and how many came meanwhile.
 */
async function underLoad(deeds: Deed[], atOnce: number, migrateDatabase: () => Promise<unknown>) {
  const [waiting, reads] = [[...deeds], deeds.filter(({ name }) => name.startsWith("show"))];
  const done: Awaited<ReturnType<typeof doAgain>> = [];
  const third = Math.ceil(deeds.length / 3);
  let migration: "to come" | "under way" | "done" = "to come";
  let meanwhile = 0;
  const work = async () => {
    while (waiting.length > 0) {
      const isOver = migration === "done" || waiting.length > third;
      const next = isOver ? waiting.shift() : reads[Math.floor(Math.random() * reads.length)];
      if (!next) break;
      const did = await doAgain(web, kept, next);
      done.push(...did);
      if (migration === "under way") meanwhile += did.length;
    }
  };
  const before = waiting.splice(0, third);
  for (const deed of before) done.push(...(await doAgain(web, kept, deed)));
  migration = "under way";
  const migrated = migrateDatabase().finally(() => {
    migration = "done";
  });
  await Promise.all([migrated, ...Array.from({ length: atOnce }, work)]);
  return { done, meanwhile };
}

test("the last release goes on working while its database is migrated, and the new one takes over without a failed request", {
  timeout: 240_000,
}, async () => {
  await asReleased();
  const before = await rowsInTables();

  const began = performance.now();
  const { done, meanwhile } = await underLoad(kept.deeds, 3, () => run("npm", ["run", "-s", "db:migrate"]));
  const seconds = (performance.now() - began) / 1000;

  const slowest = Math.max(...done.map(({ ms }) => ms));
  console.log(
    `${done.length} statements of ${releasedMigration()}, ${meanwhile} of them while it was migrated, in ${seconds.toFixed(1)} s; the slowest ${slowest.toFixed(0)} ms`,
  );
  expect(meanwhile).toBeGreaterThan(100);
  expect(done.filter(({ error }) => error)).toEqual([]);
  expect(slowest).toBeLessThan(pageLockSeconds * 1000);
  expect(grownSince(before, await rowsInTables())).toMatchObject(kept.grown);

  const world = await aWorld();
  const load = await aLoad(world, { cases: 4, atOnce: 2 });
  await load.run();
  await world.settle();
  console.log(figuresOf(world));
  expect(world.seen.filter(({ status }) => status === 0 || status >= 500)).toEqual([]);
  expectDecent(world);
  expect(await superuser.execute(sql`select chain from chain_heads where not is_chain_whole(chain)`)).toEqual([]);
  await expectPromisesKept("after an upgrade", world.witnesses, [1, 2, 3]);
});
