import { expect, test } from "vitest";
import { at } from "#lib/time.ts";
import { aCode, aPostOffice, deliverLetter, hoursFromNow, queued, rowOf } from "./letters.ts";

const nothing = { facts: {}, html: null, text: null };

test("nothing is left of a code once its letter is sent", async () => {
  const { posted, send } = aPostOffice();
  const letterId = await queued(aCode());

  await deliverLetter(letterId, send);

  expect(posted[0]?.text).toContain("K7QM-4T9X");
  expect(await rowOf(letterId)).toMatchObject({ sentAt: expect.any(Date) });
  expect(await remainsOf(letterId)).toEqual(nothing);
});

test("a code that is over is not sent", async () => {
  const { posted, send } = aPostOffice();
  const letterId = await queued(aCode());

  await at(hoursFromNow(1), () => deliverLetter(letterId, send));

  expect(posted).toEqual([]);
  expect(await rowOf(letterId)).toMatchObject({ discardedAt: expect.any(Date) });
  expect(await remainsOf(letterId)).toEqual(nothing);
});

async function remainsOf(letterId: string) {
  const { facts, html, text } = (await rowOf(letterId)) ?? {};
  return { facts, html, text };
}
