import { setTimeout } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { healthDatabase } from "#db/client.ts";
import { countPendingMigrations } from "#db/pending.ts";

const secondsToAnswer = 2;
/** Workers say every ten seconds that they are there. */
const secondsSinceSeen = 60;

export type Readiness = { database: "up" | "down"; migrations?: "applied" | "pending"; worker?: "seen" | "not seen" };

/** Whether the database answers within two seconds. */
export const isDatabaseUp = (): Promise<boolean> =>
  inTime(
    healthDatabase()
      .execute(sql`select 1`)
      .then(() => true),
    false,
  );

/** What must be there before people get what they come for: a database with this build's schema, and a worker that sends emails. */
export async function findReadiness(): Promise<Readiness> {
  if (!(await isDatabaseUp())) return { database: "down" };
  const [pending, isSeen] = [await inTime(countPendingMigrations(healthDatabase()), undefined), await inTime(isWorkerSeen(), false)];
  return { database: "up", migrations: pending === 0 ? "applied" : "pending", worker: isSeen ? "seen" : "not seen" };
}

/** Whether a worker, in whichever process, has said lately that it is there. */
export async function isWorkerSeen(): Promise<boolean> {
  const [found] = await healthDatabase().execute<{ isSeen: boolean }>(sql`select exists (select from jobs.instance
    where supervise and stopped_on is null and heartbeat_on > now() - make_interval(secs => ${secondsSinceSeen})) as "isSeen"`);
  return found?.isSeen ?? false;
}

function inTime<Answer, Otherwise>(answer: Promise<Answer>, otherwise: Otherwise): Promise<Answer | Otherwise> {
  const failed = answer.catch(() => otherwise);
  return Promise.race([failed, setTimeout(secondsToAnswer * 1000, otherwise, { ref: false })]);
}
