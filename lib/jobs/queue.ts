import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { Transaction } from "#db/client.ts";
import { env } from "#env.ts";
import type { Jobs } from "./jobs.ts";
import { logThrottled } from "./log-throttled.ts";

/** `next dev` loads modules again after an edit; the sender stays. */
const shared: typeof globalThis & { sender?: Promise<PgBoss> } = globalThis;

/** Adds a job that is kept or dropped with the transaction. One that has been added under the same `once` is not added again. */
export async function enqueue<Queue extends keyof Jobs>(
  tx: Transaction,
  queue: Queue,
  payload: Jobs[Queue],
  { once }: { once?: string } = {},
): Promise<void> {
  const sender = await startedSender();
  await sender.send(queue, payload, { db: fromDrizzle(tx, sql), ...(once && { id: idFrom(once) }) });
}

const idFrom = (words: string) =>
  createHash("sha256")
    .update(words)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, "$1-$2-$3-$4-$5");

export async function closeSender(): Promise<void> {
  const sender = await shared.sender;
  shared.sender = undefined;
  await sender?.stop({ graceful: true, timeout: 5_000 });
}

function startedSender(): Promise<PgBoss> {
  shared.sender ??= startSender().catch((error: unknown) => {
    shared.sender = undefined;
    throw error;
  });
  return shared.sender;
}

/** Its one connection reads the list of queues; every job goes in through the caller's transaction. */
function startSender(): Promise<PgBoss> {
  const sender = new PgBoss({
    connectionString: env.DATABASE_URL,
    schema: "jobs",
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 1,
  });
  sender.on("error", logThrottled("queue"));
  return sender.start();
}
