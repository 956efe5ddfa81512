import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { inSystem } from "#db/tenant.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { findMail } from "#lib/mail/mailbox.ts";
import { startWorker } from "#lib/worker/start.ts";
import { aCode, aRequest, queued, rowOf } from "./letters.ts";

const soon = { timeout: 15_000, interval: 50 };

test("the worker sends what is queued, gives up what the queue gave up, and expires requests every hour", { timeout: 30_000 }, async () => {
  // The letters of the tests before this one wait in the same queue, hundreds of them at four a second.
  await inSystem((tx) => tx.execute(sql`delete from jobs.job where name = 'letters'`));
  const letterIds = await Promise.all([aRequest(), aCode(), aRequest()].map(queued));
  const lost = await queued(aRequest());
  await inSystem(async (tx) => {
    await tx.execute(sql`delete from jobs.job where data->>'letterId' = ${lost}`);
    await enqueue(tx, "lost-letters", { letterId: lost });
  });

  const worker = await startWorker();
  onTestFinished(worker.stop);

  for (const letterId of letterIds) await expect.poll(async () => (await rowOf(letterId))?.sentAt, soon).toBeInstanceOf(Date);
  await expect.poll(async () => (await rowOf(lost))?.failedAt, soon).toBeInstanceOf(Date);
  expect(await Promise.all(letterIds.map(findMail))).not.toContain(undefined);
  expect(await findMail(lost)).toBeUndefined();
  expect(await inSystem((tx) => tx.execute(sql`select name, cron, timezone from jobs.schedule order by name`))).toMatchObject([
    { name: "expiry", cron: "7 * * * *", timezone: "Europe/Stockholm" },
    { name: "reminders", cron: "*/15 * * * *", timezone: "Europe/Stockholm" },
  ]);
});

test("a letter whose tries are used up, or whose worker died at the last, goes to the lost ones", async () => {
  const [queue] = await inSystem((tx) => tx.execute(sql`select dead_letter, retry_limit from jobs.queue where name = 'letters'`));

  expect(queue).toMatchObject({ dead_letter: "lost-letters", retry_limit: 12 });
});
