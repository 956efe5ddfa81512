import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { letterPace, letters } from "#db/schema/index.ts";
import { inOffice, inSystem } from "#db/tenant.ts";
import { pauseLetters, reserveSlot } from "#lib/mail/pace.ts";
import { type Lane, takeNext } from "#lib/mail/take.ts";
import { isOpen } from "#lib/outbox/delivery-status.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { at } from "#lib/time.ts";
import { aCode, aRequest, hoursFromNow, queued, rowOf } from "./letters.ts";

beforeEach(async () => {
  await inSystem((tx) => tx.update(letters).set({ discardedAt: sql`now()` }).where(isOpen));
  await inSystem((tx) => tx.update(letterPace).set({ nextAt: sql`now()`, pausedUntil: sql`now()` }));
});

const take = (lane: Lane = "every") => inSystem((tx) => takeNext(tx, lane));

/** So many letters of one office, queued in this order. */
async function letterOf(officeId: string, many = 1): Promise<void> {
  for (let place = 0; place < many; place++) await inOffice({ officeId }, (tx) => queueLetter(tx, { ...aRequest(), officeId }));
}

async function officesTaken(many: number) {
  const taken = [];
  for (let place = 0; place < many; place++) taken.push((await rowOf((await take())?.id ?? ""))?.officeId);
  return taken;
}

test("offices take turns, whoever queued how much before the others", async () => {
  const [busy, second, third] = [randomUUID(), randomUUID(), randomUUID()];
  await letterOf(busy, 6);
  await letterOf(second, 2);
  await letterOf(third);

  expect(await officesTaken(6)).toEqual([busy, second, third, busy, second, busy]);
});

test("a code overtakes every letter, and the urgent lane takes nothing else", async () => {
  await letterOf(randomUUID(), 2);
  const codeId = await queued(aCode());

  expect(await take()).toEqual({ id: codeId, attempt: 1 });
  expect(await take("urgent")).toBeUndefined();
});

test("what one worker holds no other gets, until it must be dead", async () => {
  const letterId = await queued(aRequest());

  const taken = await Promise.all(Array.from({ length: 5 }, () => take()));

  expect(taken.filter(Boolean)).toEqual([{ id: letterId, attempt: 1 }]);
  expect(await at(new Date(Date.now() + 29_000), () => take())).toBeUndefined();
  expect(await at(new Date(Date.now() + 32_000), () => take())).toEqual({ id: letterId, attempt: 2 });
});

test("a provider that asks for a pause gets it from every worker, for codes too", async () => {
  await queued(aRequest());
  await queued(aCode());

  await pauseLetters(600);
  await pauseLetters(5);

  expect(await take()).toBeUndefined();
  expect(await take("urgent")).toBeUndefined();
  expect(await at(hoursFromNow(0.2), () => take())).toBeDefined();
});

test("all workers together keep the pace: each gets a moment of its own", async () => {
  const later = hoursFromNow(1);
  await inSystem((tx) => tx.update(letterPace).set({ nextAt: later }));

  await Promise.all(Array.from({ length: 10 }, () => reserveSlot(4)));

  const [pace] = await inSystem((tx) => tx.select().from(letterPace));
  expect(pace?.nextAt.getTime()).toBe(later.getTime() + 10 * 250);
});

test("a pause in the letters does not save up a burst", async () => {
  await inSystem((tx) => tx.update(letterPace).set({ nextAt: sql`now() - interval '1 hour'` }));

  await reserveSlot(2);
  expect(await reserveSlot(2)).toBeGreaterThan(300);
});
