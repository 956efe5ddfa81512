import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { inOffice } from "#db/tenant.ts";
import { deliverLetter } from "#lib/mail/deliver.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { aCode, aCodeForNobody, aPostOffice, aRequest, jobsOf, lettersOf, queued, rowOf, waitingJobs } from "./letters.ts";

test("a letter is kept together with the job that will send it", async () => {
  const letterId = await queued(aRequest());

  expect(await rowOf(letterId)).toMatchObject({
    kind: "collaboration-request",
    recipient: "karin@agrens.example",
    sentAt: null,
    frozenAt: null,
  });
  expect(await jobsOf(letterId)).toMatchObject([{ name: "letters", priority: 0 }]);
});

test("a change that is taken back takes its letter and its job with it", async () => {
  const officeId = randomUUID();
  const before = await waitingJobs();

  const change = inOffice({ officeId }, async (tx) => {
    await queueLetter(tx, { ...aRequest(), officeId });
    throw new Error("taken back");
  });
  await expect(change).rejects.toThrow("taken back");

  expect(await lettersOf(officeId)).toEqual([]);
  expect(await waitingJobs()).toBe(before);
});

test("a code to sign in with goes before all other letters", async () => {
  const letterId = await queued(aCode());

  expect(await jobsOf(letterId)).toMatchObject([{ name: "letters", priority: 1 }]);
});

test("a code asked for an address that nobody has leaves the same rows and is never sent", async () => {
  const { posted, send } = aPostOffice();
  const letterId = await queued(aCodeForNobody());

  await deliverLetter(letterId, send);

  expect(await jobsOf(letterId)).toMatchObject([{ name: "letters", priority: 1 }]);
  const row = await rowOf(letterId);
  expect(row).toMatchObject({ discardedAt: expect.any(Date), sentAt: null });
  expect(row?.facts).toEqual({});
  expect(posted).toEqual([]);
});
