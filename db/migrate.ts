import { setTimeout as wait } from "node:timers/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { PgBoss, type QueueOptions } from "pg-boss";
import postgres from "postgres";
import { env, requireEnvironment } from "#env.ts";
import { letOperatorWork } from "./operator-role.ts";

/** Known to whoever migrates this database, and to nobody else. */
const turn = 20_261_130;

/**
 * A migration that waits for a table makes everybody wait behind it, and two tables in another order than a page end in a deadlock, which PostgreSQL
 * looks for after a second: this one gives up before, so that it is never the page that fails, and tries all of it again.
 */
const millisecondsForLock = 500;
const triesForLocks = 60;
const someoneElseHasIt = new Set(["55P03", "40P01"]);

/** Brings a database to today's schema: tables, policies, and the queue's own schema with the grants it needs. Of two at once one waits. */
export async function migrate(ownerUrl: string, migrationsFolder = "db/migrations", tries = triesForLocks): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice() {} });
  try {
    await takeTurn(client);
    await client.unsafe(`set lock_timeout = ${millisecondsForLock}`);
    await untilFree(tries, () => applyMigrations(drizzle(client), { migrationsFolder }));
    await client.unsafe("reset lock_timeout");
    await prepareQueues(ownerUrl);
    await client.unsafe(`
      grant usage on schema drizzle to app_web;
      grant select on drizzle.__drizzle_migrations to app_web;
      grant usage on schema jobs to app_web, app_worker;
      grant select on jobs.version, jobs.queue, jobs.instance to app_web;
      grant select, insert on jobs.job, jobs.job_common to app_web;
      grant select, insert, update, delete on all tables in schema jobs to app_worker;
      grant execute on all functions in schema jobs to app_worker;
    `);
    await client.unsafe(`set lock_timeout = ${millisecondsForLock}`);
    if (!(await untilFree(tries, () => letOperatorWork(client)))) console.warn(withoutOperator);
  } finally {
    await client.end();
  }
}

const withoutOperator =
  "There is no role app_operator, so npm run operator does not work. docs/operator.md says how to create it; then run the migrations again.";

async function untilFree<Result>(tries: number, work: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (tried === tries || !someoneElseHasIt.has(codeOf(error))) throw error;
      await wait(Math.random() * 1000);
    }
  }
}

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "";
  return "code" in error && typeof error.code === "string" ? error.code : codeOf(error.cause);
};

/** Until the connection ends, which only the process that has it can forget to do. */
async function takeTurn(client: postgres.Sql) {
  const [first] = await client`select pg_try_advisory_lock(${turn}) as taken`;
  if (first?.taken) return;
  console.error("Another migration is under way: this one waits for it.");
  await client`select pg_advisory_lock(${turn})`;
}

/** What nobody waits for at a screen is tried again so often, in ever longer pauses: for some eight hours. */
const timesAgain = 12;

async function prepareQueues(ownerUrl: string) {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: "jobs", supervise: false, schedule: false });
  boss.on("error", (error) => console.error(error));
  await boss.start();
  // Letters were jobs once; now each is its own.
  for (const former of ["letters", "lost-letters"]) await boss.deleteQueue(former);
  const lost = { retryLimit: timesAgain, retryDelay: 15, retryBackoff: true, retryDelayMax: 7200, expireInSeconds: 30 };
  await bringQueue(boss, "lost-letter-events", lost);
  await bringQueue(boss, "letter-events", { ...lost, deadLetter: "lost-letter-events" });
  await bringQueue(boss, "lost-imports", lost);
  await bringQueue(boss, "lost-bulk-activations", lost);
  await bringQueue(boss, "bulk-activations", { retryLimit: 5, retryDelay: 5, expireInSeconds: 300, deadLetter: "lost-bulk-activations" });
  await bringQueue(boss, "imports", { retryLimit: 3, retryDelay: 5, expireInSeconds: 60, deadLetter: "lost-imports" });
  await bringQueue(boss, "new-terms", { retryLimit: timesAgain, retryDelay: 15, retryBackoff: true, expireInSeconds: 300 });
  await bringQueue(boss, "refused-attempts", { retryLimit: timesAgain, retryDelay: 15, retryBackoff: true, expireInSeconds: 30 });
  await boss.createQueue("expiry", { policy: "stately", retryLimit: 3, expireInSeconds: 300 });
  await boss.createQueue("retention", { policy: "stately", retryLimit: 3, expireInSeconds: 3600 });
  await boss.createQueue("reminders", { policy: "stately", retryLimit: 3, expireInSeconds: 300 });
  await boss.createQueue("document-letters", { policy: "stately", retryLimit: 3, expireInSeconds: 300 });
  await boss.stop();
}

/** `createQueue` leaves a queue that is there as it is. */
async function bringQueue(boss: PgBoss, name: string, settings: QueueOptions & { deadLetter?: string }) {
  await boss.createQueue(name, settings);
  await boss.updateQueue(name, settings);
}

if (import.meta.main) {
  requireEnvironment("migrate");
  await migrate(env.DATABASE_OWNER_URL ?? "");
}
