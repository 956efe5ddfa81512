import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { deliver } from "#lib/mail/deliver.ts";
import { at } from "#lib/time.ts";
import { aPostOffice, aRequest, deliverLetter, hoursFromNow, queued, rowOf, taken } from "./letters.ts";

test("what may have arrived is posted again for 23 hours, and then is uncertain for ever", async () => {
  const { posted, send } = aPostOffice({ outcome: "unclear", problem: "no answer within 10 s" });
  const letterId = await queued(aRequest());

  await deliverLetter(letterId, send);
  await at(hoursFromNow(22), () => deliverLetter(letterId, send));
  await at(hoursFromNow(24), () => deliverLetter(letterId, send));
  await at(hoursFromNow(25), () => deliverLetter(letterId, send));

  expect(posted).toHaveLength(2);
  expect(await rowOf(letterId)).toMatchObject({ uncertainAt: expect.any(Date), failedAt: null, lastProblem: "no answer within 10 s" });
});

test("an answer that surely took nothing does not make an earlier one certain", async () => {
  const { posted, send } = aPostOffice({ outcome: "unclear", problem: "reset" }, { outcome: "postponed", problem: "429" });
  const letterId = await queued(aRequest());

  await deliverLetter(letterId, send);
  await at(hoursFromNow(1), () => deliverLetter(letterId, send));
  await at(hoursFromNow(24), () => deliverLetter(letterId, send));

  expect(posted).toHaveLength(2);
  expect(await rowOf(letterId)).toMatchObject({ uncertainAt: expect.any(Date) });
});

test("what was surely not taken is tried for three days, and then has failed", async () => {
  const { posted, send } = aPostOffice({ outcome: "postponed", problem: "401 invalid_api_key" });
  const letterId = await queued(aRequest());

  await deliverLetter(letterId, send);
  await at(hoursFromNow(70), () => deliverLetter(letterId, send));
  expect(await rowOf(letterId)).toMatchObject({ failedAt: null });
  await at(hoursFromNow(73), () => deliverLetter(letterId, send));

  expect(posted).toHaveLength(3);
  expect(await rowOf(letterId)).toMatchObject({ failReason: "tried-too-long", lastProblem: "401 invalid_api_key", uncertainAt: null });
});

test("where nobody knows a letter again, one that may have arrived is never posted again", async () => {
  const forgetful = { name: "test", hoursToRepeat: 0 };
  const dead = await queued(aRequest());
  const unanswered = await queued(aRequest());
  const { posted, send } = aPostOffice({ outcome: "unclear", problem: "closed after DATA" });

  const crash = deliver(await taken(dead), { ...forgetful, post: send }, (step) => {
    if (step === "posted") throw new Error("killed");
  });
  await expect(crash).rejects.toThrow("killed");
  await deliver(await taken(dead), { ...forgetful, post: send });
  await deliver(await taken(unanswered), { ...forgetful, post: send });

  expect(posted).toHaveLength(2);
  for (const letterId of [dead, unanswered]) expect(await rowOf(letterId)).toMatchObject({ uncertainAt: expect.any(Date), sentAt: null });
});

test("what one provider may have taken is not given to another", async () => {
  const letterId = await queued(aRequest());
  const { posted, send } = aPostOffice({ outcome: "unclear", problem: "502" });

  await deliverLetter(letterId, send);
  await deliver(await taken(letterId), { name: "another", hoursToRepeat: 23, post: send });

  expect(posted).toHaveLength(1);
  expect(await rowOf(letterId)).toMatchObject({ uncertainAt: expect.any(Date) });
});

test("a letter that was never tried is posted however late it is", async () => {
  const { posted, send } = aPostOffice();
  const letterId = await queued(aRequest());

  await at(hoursFromNow(30), () => deliverLetter(letterId, send));

  expect(posted).toHaveLength(1);
});

test("a letter that cannot be composed is never posted, and has failed after ten tries", async () => {
  const { posted, send } = aPostOffice();
  const letterId = await queued(aRequest());
  await inSystem((tx) =>
    tx
      .update(letters)
      .set({ facts: { office: "Lind & Sund Redovisning AB" } })
      .where(eq(letters.id, letterId)),
  );

  for (let round = 1; round < 10; round++) await deliverLetter(letterId, send);
  expect(await rowOf(letterId)).toMatchObject({ failedAt: null, lastProblem: "could not be composed", frozenAt: null });
  await deliverLetter(letterId, send);

  expect(posted).toEqual([]);
  expect(await rowOf(letterId)).toMatchObject({ failedAt: expect.any(Date), failReason: "not-composed", attempts: 10 });
});
