import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { deliverLetter } from "#lib/mail/deliver.ts";
import { aPostOffice, aRequest, queued, rowOf } from "./letters.ts";

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
  const { posted, send } = aPostOffice({ fate: "postponed", problem: "500" }, { fate: "accepted", providerId: "second" });
  const letterId = await queued(aRequest());

  await expect(deliverLetter(letterId, send)).rejects.toThrow("500");
  await inSystem((tx) => tx.update(letters).set({ facts: {}, locale: "en" }).where(eq(letters.id, letterId)));
  await deliverLetter(letterId, send);

  expect(posted).toHaveLength(2);
  expect(posted[1]).toEqual(posted[0]);
  expect(await rowOf(letterId)).toMatchObject({ attempts: 2, providerId: "second", lastProblem: null });
});

test("a letter that waits for a better moment says why", async () => {
  const letterId = await queued(aRequest());

  await expect(deliverLetter(letterId, aPostOffice({ fate: "postponed", problem: "no answer within 10 s" }).send)).rejects.toThrow(
    letterId,
  );

  expect(await rowOf(letterId)).toMatchObject({ attempts: 1, lastProblem: "no answer within 10 s", sentAt: null, failedAt: null });
});

test("a letter that the provider will never take fails at once", async () => {
  const { posted, send } = aPostOffice({ fate: "refused", problem: "422 validation_error" });
  const letterId = await queued(aRequest());

  await deliverLetter(letterId, send);
  await deliverLetter(letterId, send);

  expect(posted).toHaveLength(1);
  expect(await rowOf(letterId)).toMatchObject({ failedAt: expect.any(Date), lastProblem: "422 validation_error", sentAt: null });
});

test("a crash between the post and the mark is mended by posting the same again", async () => {
  const { posted, send } = aPostOffice();
  const letterId = await queued(aRequest());

  const crash = deliverLetter(letterId, (message) => send(message).then(() => Promise.reject(new Error("killed"))));
  await expect(crash).rejects.toThrow("killed");
  await deliverLetter(letterId, send);
  await deliverLetter(letterId, send);

  expect(posted).toHaveLength(2);
  expect(posted[1]).toEqual(posted[0]);
});

test("two workers that hold the same letter give the provider one", async () => {
  const { posted, send } = aPostOffice();
  const letterId = await queued(aRequest());

  await Promise.all(Array.from({ length: 4 }, () => deliverLetter(letterId, send)));

  expect(new Set(posted.map((message) => JSON.stringify(message))).size).toBe(1);
  expect(await rowOf(letterId)).toMatchObject({ providerId: `at-${letterId}`, failedAt: null });
});
