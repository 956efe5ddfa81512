import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addressClearances, people, signInCodes } from "#db/schema/index.ts";
import { applyEvent } from "#lib/mail/events.ts";
import { keepEvent } from "#lib/outbox/events.ts";
import type { Letter } from "#lib/outbox/queue.ts";
import { at } from "#lib/time.ts";
import { anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aCode, anAddress, aPostOffice, aRequest, deliverLetter, hoursFromNow, queued, rowOf } from "./letters.ts";

/** A letter to it has come back. */
async function sendBack(email: string, what: "bounced" | "complained" = "bounced") {
  const letterId = await queued(aRequest(email));
  const event = { id: randomUUID(), letterId, what, reason: what === "bounced" ? "no-such-address" : null, occurredAt: new Date() };
  await keepEvent(event);
  await applyEvent(event.id);
}

async function fateOfNext(letter: Letter, when = new Date()) {
  const { posted, send } = aPostOffice();
  const letterId = await queued(letter);
  await at(when, () => deliverLetter(letterId, send));
  const row = await rowOf(letterId);
  return { posted: posted.length, failReason: row?.failReason };
}

test.each(["bounced", "complained"] as const)(
  "after a letter has %s, no other goes to that address, however it is written",
  async (what) => {
    const email = anAddress();
    await sendBack(email, what);

    expect(await fateOfNext(aRequest(email))).toEqual({ posted: 0, failReason: "address-blocked" });
    expect(await fateOfNext(aRequest(email.toUpperCase()))).toEqual({ posted: 0, failReason: "address-blocked" });
    expect(await fateOfNext(aRequest(anAddress()))).toEqual({ posted: 1, failReason: null });
  },
);

test("once an office says that it works again, its letters go there until the next comes back, and no other office's", async () => {
  const email = anAddress();
  const { officeId, employeeId } = await anEmployee();
  const [hers, others] = [
    { ...aRequest(email), officeId },
    { ...aRequest(email), officeId: (await anEmployee()).officeId },
  ];
  await sendBack(email);

  await superuser.insert(addressClearances).values({ officeId, email, clearedById: employeeId });

  expect(await fateOfNext(hers)).toEqual({ posted: 1, failReason: null });
  expect(await fateOfNext(others)).toEqual({ posted: 0, failReason: "address-blocked" });
  await sendBack(email);
  expect(await fateOfNext(hers)).toEqual({ posted: 0, failReason: "address-blocked" });
});

test("whoever has called a letter unwanted gets none from anybody, whatever an office says of her address", async () => {
  const email = anAddress();
  const { officeId, employeeId } = await anEmployee();
  await sendBack(email, "complained");

  await superuser.insert(addressClearances).values({ officeId, email, clearedById: employeeId });

  expect(await fateOfNext({ ...aRequest(email), officeId })).toEqual({ posted: 0, failReason: "address-blocked" });
});

test("a code goes out, because somebody asked for it; signing in with it shows that the address works, but not before she is all in", async () => {
  const email = anAddress();
  const [person] = await superuser
    .insert(people)
    .values({ ...aPerson(), email })
    .returning();
  await sendBack(email);

  expect(await fateOfNext(aCode(email))).toMatchObject({ posted: 1 });
  expect(await fateOfNext(aRequest(email))).toMatchObject({ posted: 0 });

  const code = { email, personId: person!.id, codeHash: "c", browserHash: "b", expiresAt: hoursFromNow(1), usedAt: hoursFromNow(0.1) };
  await superuser.insert(signInCodes).values(code);
  expect(await fateOfNext(aRequest(email), hoursFromNow(0.2))).toMatchObject({ posted: 0 });

  await superuser
    .update(people)
    .set({ lastSignedInAt: hoursFromNow(0.15) })
    .where(eq(people.id, person!.id));
  expect(await fateOfNext(aRequest(email), hoursFromNow(0.2))).toMatchObject({ posted: 1 });
});

test("a letter that may already have arrived is not called unsent", async () => {
  const email = anAddress();
  const letterId = await queued(aRequest(email));
  await deliverLetter(letterId, aPostOffice({ outcome: "unclear", problem: "502" }).send);
  await sendBack(email);

  await deliverLetter(letterId, aPostOffice().send);

  expect(await rowOf(letterId)).toMatchObject({ sentAt: expect.any(Date), failReason: null });
});
