import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { inOffice } from "#db/tenant.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { aCodeForNobody, aPostOffice, aRequest, deliverLetter, lettersOf, queued, rowOf } from "./letters.ts";

test("a letter is kept, and is due at once", async () => {
  const letterId = await queued(aRequest());

  expect(await rowOf(letterId)).toMatchObject({
    kind: "collaboration-request",
    recipient: "karin@agrens.example",
    sentAt: null,
    frozenAt: null,
  });
  const row = await rowOf(letterId);
  expect(row?.nextTryAt).toEqual(row?.queuedAt);
});

test("a change that is taken back takes its letter with it", async () => {
  const officeId = randomUUID();
  const change = inOffice({ officeId }, async (tx) => {
    await queueLetter(tx, { ...aRequest(), officeId });
    throw new Error("taken back");
  });
  await expect(change).rejects.toThrow("taken back");

  expect(await lettersOf(officeId)).toEqual([]);
});

test("a code asked for an address that nobody has leaves the same row and is never sent", async () => {
  const { posted, send } = aPostOffice();
  const letterId = await queued(aCodeForNobody());

  await deliverLetter(letterId, send);

  const row = await rowOf(letterId);
  expect(row).toMatchObject({ discardedAt: expect.any(Date), sentAt: null });
  expect(row?.facts).toEqual({});
  expect(posted).toEqual([]);
});
