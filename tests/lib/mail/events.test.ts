import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { letterEvents } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { applyEvent } from "#lib/mail/events.ts";
import { deliveryStatusOf } from "#lib/outbox/delivery-status.ts";
import { keepEvent, type LetterEvent } from "#lib/outbox/events.ts";
import { aCode, anAddress, aPostOffice, aRequest, deliverLetter, queued, rowOf } from "./letters.ts";

const noon = new Date("2026-11-23T12:00:00Z");
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const eventsOf = (letterId: string): LetterEvent[] => {
  const about = { letterId, providerId: `at-${letterId}` };
  return [
    { ...about, id: randomUUID(), what: "sent", occurredAt: noon },
    { ...about, id: randomUUID(), what: "delivered", occurredAt: minutesLater(1) },
    { ...about, id: randomUUID(), what: "bounced", reason: "mailbox-full", occurredAt: minutesLater(2) },
    { ...about, id: randomUUID(), what: "bounced", reason: "no-such-address", occurredAt: minutesLater(3) },
  ];
};

async function report(events: LetterEvent[]) {
  for (const event of events) {
    await keepEvent(event);
    await applyEvent(event.id);
  }
}

async function fateOfLetter(letterId: string) {
  const row = await rowOf(letterId);
  const told = row && deliveryStatusOf(row);
  return { deliveryStatus: told?.deliveryStatus, reason: row?.bounceReason, delivered: row?.deliveredAt, bounced: row?.bouncedAt };
}

const orders = [
  [0, 1, 2, 3],
  [3, 2, 1, 0],
  [2, 0, 3, 1],
  [1, 3, 0, 2],
];

test.each(orders)("whatever the order, %i %i %i %i, the same is known in the end", async (...order) => {
  const letterId = await queued(aRequest(anAddress()));
  await deliverLetter(letterId, aPostOffice().send);
  const events = eventsOf(letterId);

  await report(order.map((place) => events[place]!));

  expect(await fateOfLetter(letterId)).toEqual({
    deliveryStatus: "bounced",
    reason: "mailbox-full",
    delivered: minutesLater(1),
    bounced: minutesLater(2),
  });
});

test("twenty times the same report, at once, is one", async () => {
  const letterId = await queued(aRequest(anAddress()));
  await deliverLetter(letterId, aPostOffice().send);
  const [, delivered] = eventsOf(letterId);

  await Promise.all(Array.from({ length: 20 }, () => report([delivered!])));

  expect(await fateOfLetter(letterId)).toMatchObject({ deliveryStatus: "delivered" });
  const kept = await inSystem((tx) => tx.select().from(letterEvents).where(eq(letterEvents.letterId, letterId)));
  expect(kept).toMatchObject([{ id: delivered!.id, appliedAt: expect.any(Date) }]);
});

test("a report that comes before our own mark is enough, and the letter is not posted again", async () => {
  const { posted, send } = aPostOffice();
  const letterId = await queued(aRequest(anAddress()));

  await report(eventsOf(letterId).slice(1, 2));
  await deliverLetter(letterId, send);

  expect(posted).toEqual([]);
  expect(await rowOf(letterId)).toMatchObject({ sentAt: minutesLater(1), providerId: `at-${letterId}` });
});

test("an uncertain letter that turns out to have arrived has arrived", async () => {
  const letterId = await queued(aRequest(anAddress()));
  await deliverLetter(letterId, aPostOffice({ outcome: "unclear", problem: "502" }).send);

  await report(eventsOf(letterId).slice(1, 2));

  expect(await fateOfLetter(letterId)).toMatchObject({ deliveryStatus: "delivered" });
});

test("a report that names no letter of ours is kept and harms nobody", async () => {
  const stray: LetterEvent = { id: randomUUID(), providerId: "another-product", what: "bounced", reason: "unknown", occurredAt: noon };

  await report([stray]);

  const [kept] = await inSystem((tx) => tx.select().from(letterEvents).where(eq(letterEvents.id, stray.id)));
  expect(kept).toMatchObject({ letterId: null, appliedAt: expect.any(Date) });
});

test("one that only has the provider's number finds its letter by it, also the reports kept before", async () => {
  const letterId = await queued(aRequest(anAddress()));
  await deliverLetter(letterId, aPostOffice({ outcome: "accepted", providerId: `number-${letterId}` }).send);
  const about = { providerId: `number-${letterId}` };

  await report([
    { ...about, id: randomUUID(), what: "delivered", occurredAt: noon },
    { ...about, id: randomUUID(), what: "complained", occurredAt: minutesLater(5) },
  ]);

  expect(await fateOfLetter(letterId)).toMatchObject({ deliveryStatus: "complained", delivered: noon });
});

test("a code does not outlive a report about its letter", async () => {
  const letterId = await queued(aCode(anAddress()));

  await report(eventsOf(letterId).slice(2, 3));

  expect(await rowOf(letterId)).toMatchObject({ facts: {}, html: null, text: null });
});
