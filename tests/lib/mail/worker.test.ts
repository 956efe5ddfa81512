import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { letterPace, letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { findMail } from "#lib/mail/mailbox.ts";
import { isOpen } from "#lib/outbox/delivery-status.ts";
import { startWorker } from "#lib/worker/start.ts";
import { aCode, aRequest, queued, rowOf } from "./letters.ts";

const soon = { timeout: 15_000, interval: 50 };

test("the worker sends what is queued, and expires requests every hour", { timeout: 30_000 }, async () => {
  // The letters of the tests before this one wait in the same row, hundreds of them at four a second, and may have paused it.
  const now = sql`now()`;
  await inSystem((tx) => tx.update(letters).set({ discardedAt: now }).where(isOpen));
  await inSystem((tx) => tx.update(letterPace).set({ nextAt: now, urgentNextAt: now, pausedUntil: now, urgentPausedUntil: now }));
  const letterIds = await Promise.all([aRequest(), aCode(), aRequest()].map((letter) => queued(letter)));

  const worker = await startWorker();
  onTestFinished(worker.stop);

  for (const letterId of letterIds) await expect.poll(async () => (await rowOf(letterId))?.sentAt, soon).toBeInstanceOf(Date);
  expect(await Promise.all(letterIds.map(findMail))).not.toContain(undefined);
  expect(await inSystem((tx) => tx.execute(sql`select name, cron, timezone from jobs.schedule order by name`))).toMatchObject([
    { name: "document-letters", cron: "* * * * *", timezone: "Europe/Stockholm" },
    { name: "expiry", cron: "7 * * * *", timezone: "Europe/Stockholm" },
    { name: "reminders", cron: "*/15 * * * *", timezone: "Europe/Stockholm" },
    { name: "retention", cron: "20 3 * * *", timezone: "Europe/Stockholm" },
  ]);
});
