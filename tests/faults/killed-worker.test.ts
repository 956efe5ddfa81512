import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { letterEvents } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { keepEvent } from "#lib/outbox/events.ts";
import { aRequest, queued, rowOf } from "#tests/lib/mail/letters.ts";
import { aProvider } from "#tests/support/servers/resend.ts";
import { bundleWorker, endOf, letTimePass, rounds, startWorker } from "./crash.ts";
import { expectTakenOnce } from "./taken.ts";

const { file, remove } = await bundleWorker();
afterAll(remove);

const allSent = async (letterIds: string[]) => (await Promise.all(letterIds.map(rowOf))).every((row) => row?.sentAt);

test.each(["taken", "frozen", "posted", "noting", "noted"])(
  "a worker that is killed when a letter is %s has it taken by the provider exactly once",
  { timeout: 20_000 * rounds },
  async (step) => {
    for (let round = 0; round < rounds; round++) {
      const { ledger, settings } = await aProvider();
      const letterIds = await Promise.all([1, 2, 3].map(() => queued(aRequest())));
      const environment = { PROVIDER: settings.baseUrl, KILL_AT: step, KILL_TIME: String(1 + (round % 3)) };

      expect(await endOf(startWorker(file, environment))).toBe("SIGKILL");
      await letTimePass();
      const next = startWorker(file, { PROVIDER: settings.baseUrl });
      await expect.poll(() => allSent(letterIds), { timeout: 15_000, interval: 50 }).toBe(true);
      next.kill("SIGKILL");

      await expectTakenOnce(ledger, `killed when ${step}, round ${round + 1}`);
    }
  },
);

test.each(["before", "after"])(
  "a worker that is killed while the provider answers, %s it has taken the letter",
  { timeout: 20_000 * rounds },
  async (moment) => {
    for (let round = 0; round < rounds; round++) {
      const kill = () => void worker.kill("SIGKILL");
      const { ledger, settings } = await aProvider({ takes: moment === "after", answer: kill });
      const letterId = await queued(aRequest());

      const worker = startWorker(file, { PROVIDER: settings.baseUrl });
      expect(await endOf(worker)).toBe("SIGKILL");
      await letTimePass();
      const next = startWorker(file, { PROVIDER: settings.baseUrl });
      await expect.poll(() => allSent([letterId]), { timeout: 15_000, interval: 50 }).toBe(true);
      next.kill("SIGKILL");

      await expectTakenOnce(ledger, `killed ${moment} it was taken, round ${round + 1}`);
    }
  },
);

test("a worker that is killed while it reads a report has read it once in the end", { timeout: 20_000 * rounds }, async () => {
  for (let round = 0; round < rounds; round++) {
    const letterId = await queued(aRequest());
    const event = { id: randomUUID(), letterId, what: "bounced", reason: "no-such-address", occurredAt: new Date() } as const;
    await keepEvent(event);

    expect(await endOf(startWorker(file, { EVENT: event.id, KILL_AT: "noting" }))).toBe("SIGKILL");
    expect(await rowOf(letterId)).toMatchObject({ bouncedAt: null });
    startWorker(file, { EVENT: event.id });

    await expect.poll(async () => (await rowOf(letterId))?.bouncedAt, { timeout: 15_000, interval: 50 }).toEqual(event.occurredAt);
    const [kept] = await inSystem((tx) => tx.select().from(letterEvents).where(eq(letterEvents.id, event.id)));
    expect(kept?.appliedAt).toBeInstanceOf(Date);
  }
});
