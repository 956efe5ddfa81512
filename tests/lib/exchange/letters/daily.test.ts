import { beforeEach, expect, test } from "vitest";
import { chooseLetters } from "#lib/exchange/letters/choose.ts";
import { at } from "#lib/time.ts";
import { lettersTo, nothingWaits, onDay as on, receivedAt } from "#tests/support/cast/document-letters.ts";
import { aMailbox, aReceivedInvoice, type Mailbox } from "#tests/support/cast/mailboxes.ts";

const ek = await aMailbox("Eks Kakel AB");
beforeEach(nothingWaits);

const received = ({ head }: Mailbox) => lettersTo(head, "documents-received");
const comesAt = (when: Date, berg: Mailbox) => at(when, () => aReceivedInvoice(ek, berg)).then(({ documentId }) => documentId);

test("daily it is half past seven on business days, also where the worker was away, and nothing where nothing is new", async () => {
  const berg = await aMailbox();
  await at(on("10:00:00", "11"), () => chooseLetters(berg.head, "daily"));
  await comesAt(on("11:00:00", "14"), berg);
  // Friday morning too early; Friday after a night in which the worker was away, and the rest of Friday.
  const friday = [];
  for (const clock of ["07:29:59", "09:10:00", "09:11:00", "23:00:00"]) friday.push(await receivedAt(on(clock, "15")));
  await comesAt(on("16:00:00", "15"), berg);
  await comesAt(on("16:00:00", "16"), berg);

  const days = [];
  for (const day of ["16", "17", "18", "19"]) days.push(await receivedAt(on("07:30:00", day)));

  expect([friday, days]).toEqual([
    [0, 1, 0, 0],
    [0, 0, 1, 0],
  ]);
  expect((await received(berg)).map(({ facts }) => Object(facts).many)).toEqual([1, 2]);
});

test("half past seven is that of Stockholm on both sides of summer, and no holiday is a business day", async () => {
  const berg = await aMailbox();
  await at(new Date("2027-03-24T12:00:00+01:00"), () => chooseLetters(berg.head, "daily"));
  const told: Record<string, number> = {};
  // The Friday before Easter, the Monday after it; clocks go forward between them.
  for (const [came, looked] of [
    ["2027-03-25T16:00:00+01:00", ["2027-03-25T07:30:00+01:00", "2027-03-26T07:30:00+01:00", "2027-03-29T07:30:00+02:00"]],
    ["2027-03-29T16:00:00+02:00", ["2027-03-30T05:29:00Z", "2027-03-30T05:30:00Z"]],
    ["2027-10-29T16:00:00+02:00", ["2027-11-01T06:29:00Z", "2027-11-01T06:30:00Z"]],
  ] as const) {
    await comesAt(new Date(came), berg);
    for (const when of looked) told[when] = await receivedAt(new Date(when));
  }

  expect(Object.entries(told).filter(([, many]) => many)).toEqual([
    ["2027-03-30T05:30:00Z", 1],
    ["2027-11-01T06:30:00Z", 1],
  ]);
});

test("what has lain there for more than a week is no news, nor what had come when somebody chose", async () => {
  const berg = await aMailbox();
  await comesAt(on("09:00:00", "12"), berg);
  await at(on("10:00:00", "12"), () => chooseLetters(berg.head, "daily"));
  expect(await receivedAt(on("07:30:00", "13"))).toBe(0);

  await comesAt(on("11:00:00", "12"), berg);
  await at(on("11:30:00", "12"), () => chooseLetters(berg.head, "at-once"));
  expect(await receivedAt(on("11:31:00", "19"))).toBe(0);
  expect(await receivedAt(on("11:32:00", "12"))).toBe(1);
});
