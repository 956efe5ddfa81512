import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { deliverLetter, giveUpLetter } from "#lib/mail/deliver.ts";
import { at } from "#lib/time.ts";
import { aPostOffice, aRequest, hoursFromNow, queued, rowOf } from "./letters.ts";

test("what may have arrived a day ago is not posted again", async () => {
  const { posted, send } = aPostOffice({ fate: "postponed", problem: "no answer within 10 s" });
  const letterId = await queued(aRequest());

  await expect(deliverLetter(letterId, send)).rejects.toThrow();
  await at(hoursFromNow(24), () => deliverLetter(letterId, send));

  expect(posted).toHaveLength(1);
  expect(await rowOf(letterId)).toMatchObject({ failedAt: expect.any(Date), lastProblem: expect.stringContaining("uncertain") });
});

test("a letter that was never tried is posted however late it is", async () => {
  const { posted, send } = aPostOffice();
  const letterId = await queued(aRequest());

  await at(hoursFromNow(30), () => deliverLetter(letterId, send));

  expect(posted).toHaveLength(1);
});

test("a letter given up says so and keeps the last reason; one that is sent stays sent", async () => {
  const waiting = await queued(aRequest());
  const sent = await queued(aRequest());
  await deliverLetter(sent, aPostOffice().send);
  await expect(deliverLetter(waiting, aPostOffice({ fate: "postponed", problem: "503" }).send)).rejects.toThrow();

  await giveUpLetter(waiting);
  await giveUpLetter(sent);

  expect(await rowOf(waiting)).toMatchObject({ failedAt: expect.any(Date), lastProblem: "503" });
  expect(await rowOf(sent)).toMatchObject({ failedAt: null, sentAt: expect.any(Date) });
});

test("facts that a template lacks stop the letter before it is posted", async () => {
  const { posted, send } = aPostOffice();
  const letterId = await queued(aRequest());
  await inSystem((tx) =>
    tx
      .update(letters)
      .set({ facts: { office: "Lind & Sund Redovisning AB" } })
      .where(eq(letters.id, letterId)),
  );

  await expect(deliverLetter(letterId, send)).rejects.toThrow();

  expect(posted).toEqual([]);
  expect(await rowOf(letterId)).toMatchObject({ frozenAt: null, sentAt: null });
});
