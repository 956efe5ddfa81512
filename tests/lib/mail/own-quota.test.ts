import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { letterPace, letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { pauseLetters, reserveSlot } from "#lib/mail/pace.ts";
import { type Lane, takeNext } from "#lib/mail/take.ts";
import { isOpen } from "#lib/outbox/delivery-status.ts";
import type { Letter } from "#lib/outbox/queue.ts";
import { at } from "#lib/time.ts";
import { aCode, aRequest, hoursFromNow, lettersOf, queued } from "./letters.ts";

beforeEach(async () => {
  await inSystem((tx) => tx.update(letters).set({ discardedAt: sql`now()` }).where(isOpen));
  const now = sql`now()`;
  await inSystem((tx) =>
    tx
      .update(letterPace)
      .set({ nextAt: now, pausedUntil: now, urgentNextAt: now, urgentPausedUntil: now, countedOn: "1970-01-01", counted: 0 }),
  );
});

/** The letter of an office, by its kind. */
async function warned(officeId: string): Promise<string> {
  await queued({ ...aWarning(), officeId });
  return (await lettersOf(officeId)).find(({ kind }) => kind === "second-factor-changed")!.id;
}

const take = (lane: Lane = "every", perDay?: number) => inSystem((tx) => takeNext(tx, lane, perDay));

const aWarning = (): Letter => ({
  kind: "second-factor-changed",
  facts: { what: "reset", provider: null, office: "Lind & Sund", by: "Anna Lind", link: "https://spiris.example/my/data" },
  locale: "sv",
  to: { email: "karin@agrens.example" },
  from: { name: "Spiris" },
});

test("a code does not wait for the moments that other letters have reserved; they wait for it", async () => {
  for (let place = 0; place < 20; place++) await reserveSlot(1);

  expect(await reserveSlot(1, "urgent")).toBe(0);
  expect(await reserveSlot(1, "urgent")).toBeGreaterThan(500);
  expect(await reserveSlot(1)).toBeGreaterThan(20_000);
});

test("of what the provider takes in a day a fifth is kept for codes and news of security", async () => {
  const office = randomUUID();
  for (let place = 0; place < 9; place++) await queued({ ...aRequest(), officeId: office });

  const taken = [];
  for (let place = 0; place < 9; place++) taken.push(await take("every", 10));

  expect(taken.map(Boolean)).toEqual([...Array(8).fill(true), false]);
  const [code, warning] = [await queued(aCode()), await warned(office)];
  expect([await take("every", 10), await take("urgent", 10)].map((one) => one?.id)).toEqual([code, warning]);
  expect(await at(hoursFromNow(24), () => take("every", 10))).toBeDefined();
});

test("news of security overtakes its own office's letters", async () => {
  const office = randomUUID();
  for (let place = 0; place < 3; place++) await queued({ ...aRequest(), officeId: office });
  const warning = await warned(office);

  expect((await take("urgent"))?.id).toBe(warning);
  expect(await take("urgent")).toBeUndefined();
});

test("when a provider takes nothing for hours, codes are tried again within a minute", async () => {
  const code = await queued(aCode());
  await queued(aRequest());

  await pauseLetters(3600);

  expect(await take("urgent")).toBeUndefined();
  expect((await at(hoursFromNow(61 / 3600), () => take()))?.id).toBe(code);
  expect(await at(hoursFromNow(62 / 3600), () => take())).toBeUndefined();
});
