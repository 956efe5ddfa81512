import { type JobResult, PgBoss, type WorkOptions } from "pg-boss";
import { asJob } from "#db/patience.ts";
import { env } from "#env.ts";
import { log } from "#lib/log.ts";
import type { Jobs } from "./jobs.ts";
import { logThrottled } from "./log-throttled.ts";
import { steadyClock } from "./steady-clock.ts";

type Handlers = { [Queue in keyof Jobs]: (payload: Jobs[Queue]) => Promise<void> };

export type Consumer = { stop: () => Promise<void> };

/** What a killed worker held is tried again by another within a minute. */
const watch = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 };
/** Somebody looks at the page meanwhile: the progress of an import or of many activations, the delivery of a letter. */
const watchedLane = { pollingIntervalSeconds: 1 };
/** A thousand letters are reported of a thousand times within a minute; whoever guesses codes guesses many. */
const busyLane = { pollingIntervalSeconds: 1, batchSize: 100 };
const quietLane = { pollingIntervalSeconds: 5 };

/** Does the jobs of every queue until it is stopped; a job under way is then finished first. */
export async function startConsumer(handlers: Handlers): Promise<Consumer> {
  const boss = new PgBoss({
    connectionString: env.DATABASE_WORKER_URL ?? env.DATABASE_URL,
    schema: "jobs",
    migrate: false,
    createSchema: false,
    max: 3,
    clock: steadyClock,
    instanceHeartbeatSeconds: 10,
    ...watch,
  });
  boss.on("error", logThrottled("worker"));
  boss.on("warning", ({ message }) => log.warn({ warning: message }, "worker"));
  await boss.start({ attempts: 6 });

  const work = <Queue extends keyof Jobs>(queue: Queue, lane: WorkOptions) =>
    boss.work<Jobs[Queue], JobResult[], WorkOptions & { perJobResults: true }>(queue, { ...lane, perJobResults: true }, async (jobs) => {
      const results: JobResult[] = [];
      for (const { id, data } of jobs) results.push({ id, ...(await attempt(queue, () => handlers[queue](data))) });
      return results;
    });
  await work("letter-events", busyLane);
  await work("lost-letter-events", quietLane);
  await work("imports", watchedLane);
  await work("lost-imports", quietLane);
  await work("bulk-activations", watchedLane);
  await work("lost-bulk-activations", quietLane);
  await work("new-terms", quietLane);
  await work("refused-attempts", busyLane);
  await work("expiry", quietLane);
  await work("retention", quietLane);
  await work("reminders", quietLane);
  await work("document-letters", quietLane);
  await boss.schedule("expiry", "7 * * * *", {}, { tz: "Europe/Stockholm", missed: "once" });
  await boss.schedule("retention", "20 3 * * *", {}, { tz: "Europe/Stockholm", missed: "once" });
  await boss.schedule("reminders", "*/15 * * * *", {}, { tz: "Europe/Stockholm", missed: "once" });
  await boss.schedule("document-letters", "* * * * *", {}, { tz: "Europe/Stockholm", missed: "once" });

  return { stop: () => boss.stop({ graceful: true, timeout: 15_000 }) };
}

/** What came of one job, whatever came of those beside it. The queue keeps why it failed; the log says that it did. */
async function attempt(queue: keyof Jobs, work: () => Promise<void>): Promise<Omit<JobResult, "id">> {
  try {
    await asJob(work);
    return { status: "completed" };
  } catch (err) {
    log.error({ err, queue }, "job failed");
    return { status: "failed", output: err };
  }
}
