import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { deliver } from "#lib/mail/deliver.ts";
import { aPostOffice, aRequest, deliverLetter, queued, rowOf, taken } from "./letters.ts";

test("a letter is posted as it was composed, and marked with the provider's number", async () => {
  const { posted, send } = aPostOffice();
  const letterId = await queued(aRequest());

  await deliverLetter(letterId, send);

  expect(posted).toMatchObject([
    { id: letterId, to: "karin@agrens.example", subject: "Lind & Sund Redovisning AB vill samarbeta digitalt med Ågrens Bageri AB" },
  ]);
  expect(await rowOf(letterId)).toMatchObject({
    sentAt: expect.any(Date),
    providerId: `at-${letterId}`,
    attempts: 1,
    html: posted[0]?.html,
    text: posted[0]?.text,
  });
});

test("a second try posts the same bytes, whatever has changed since", async () => {
  const { posted, send } = aPostOffice({ outcome: "postponed", problem: "500" }, { outcome: "accepted", providerId: "second" });
  const letterId = await queued(aRequest());

  await deliverLetter(letterId, send);
  await inSystem((tx) => tx.update(letters).set({ facts: {}, locale: "en" }).where(eq(letters.id, letterId)));
  await deliverLetter(letterId, send);

  expect(posted).toHaveLength(2);
  expect(posted[1]).toEqual(posted[0]);
  expect(await rowOf(letterId)).toMatchObject({ attempts: 2, providerId: "second", lastProblem: null });
});

test("a letter that waits for a better moment says why, and until when", async () => {
  const letterId = await queued(aRequest());

  await deliverLetter(letterId, aPostOffice({ outcome: "postponed", problem: "401 invalid_api_key" }).send);

  const row = await rowOf(letterId);
  expect(row).toMatchObject({ attempts: 1, lastProblem: "401 invalid_api_key", sentAt: null, failedAt: null, unclearSince: null });
  expect(secondsUntilNextTry(row)).toBeGreaterThan(11);
  expect(secondsUntilNextTry(row)).toBeLessThan(19);
});

test("a letter that the provider will never take fails at once", async () => {
  const { posted, send } = aPostOffice({ outcome: "refused", problem: "422 validation_error" });
  const letterId = await queued(aRequest());

  await deliverLetter(letterId, send);
  await deliverLetter(letterId, send);

  expect(posted).toHaveLength(1);
  expect(await rowOf(letterId)).toMatchObject({
    failedAt: expect.any(Date),
    failReason: "rejected",
    lastProblem: "422 validation_error",
    sentAt: null,
  });
});

test("a crash between the post and the mark is mended by posting the same again", async () => {
  const { posted, send } = aPostOffice();
  const letterId = await queued(aRequest());

  const crash = deliverLetter(letterId, send, (step) => {
    if (step === "posted") throw new Error("killed");
  });
  await expect(crash).rejects.toThrow("killed");
  await deliverLetter(letterId, send);
  await deliverLetter(letterId, send);

  expect(posted).toHaveLength(2);
  expect(posted[1]).toEqual(posted[0]);
});

test("whoever held a letter too long does not post it when another has taken it, and is believed when it has been accepted", async () => {
  const { posted, send } = aPostOffice({ outcome: "postponed", problem: "503" });
  const letterId = await queued(aRequest());

  const frozen = await taken(letterId);
  await deliverLetter(letterId, send);
  await deliver(frozen, { name: "test", hoursToRepeat: 23, post: send });

  expect(posted).toHaveLength(1);
  const slow = await taken(letterId);
  await deliver(slow, {
    name: "test",
    hoursToRepeat: 23,
    post: async () => {
      await deliverLetter(letterId, aPostOffice({ outcome: "refused", problem: "422" }).send);
      return { outcome: "accepted", providerId: "first" };
    },
  });
  expect(await rowOf(letterId)).toMatchObject({ sentAt: expect.any(Date), providerId: "first" });
});

const secondsUntilNextTry = (row: Awaited<ReturnType<typeof rowOf>>) => ((row?.nextTryAt.getTime() ?? 0) - Date.now()) / 1000;
