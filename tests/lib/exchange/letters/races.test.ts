import { beforeEach, expect, test } from "vitest";
import { markHandled } from "#lib/exchange/chosen/handle.ts";
import { chooseLetters } from "#lib/exchange/letters/choose.ts";
import { tellOfReceived } from "#lib/exchange/letters/received.ts";
import { tellOfStopped } from "#lib/exchange/letters/stopped.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { at } from "#lib/time.ts";
import { lettersTo, nothingWaits } from "#tests/support/cast/document-letters.ts";
import { aMailbox, aReceivedInvoice, fileOf } from "#tests/support/cast/mailboxes.ts";
import { heldBack, twentyAtOnce, whenWaiting } from "#tests/support/database/locks.ts";

const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
beforeEach(nothingWaits);

const clocks = ["10", "12", "14", "16", "18"];
const on = (hour: string, minute = "00") => new Date(`2027-01-14T${hour}:${minute}:00+01:00`);
const sendsNothing = (hour: string, name: string) => at(on(hour), () => sendInvoice(berg.head, fileOf(`inget ${hour} ${name}`, name)));

test("of twenty workers that look at the same moment one tells of what has come", async () => {
  await at(on("09"), () => chooseLetters(ek.head, "at-once"));

  for (const [round, hour] of clocks.entries()) {
    for (let number = 0; number < 3; number++) await at(on(hour), () => aReceivedInvoice(berg, ek));
    const told = await twentyAtOnce(() => at(on(hour, "05"), tellOfReceived));

    expect(told.filter((letters) => letters > 0)).toEqual([1]);
    expect((await lettersTo(ek.head, "documents-received")).map(({ facts }) => Object(facts).many)).toEqual(Array(round + 1).fill(3));
  }
});

test("of twenty workers that look at the same moment one tells of what was stopped", async () => {
  for (const [round, hour] of clocks.entries()) {
    for (const name of ["a.xml", "b.xml", "c.xml"]) await sendsNothing(hour, name);
    const told = await twentyAtOnce(() => at(on(String(Number(hour) + 1), "15"), tellOfStopped));

    expect(told.filter((letters) => letters > 0)).toEqual([1]);
    expect((await lettersTo(berg.head, "document-stopped")).map(({ facts }) => Object(facts).many)).toEqual(Array(round + 1).fill(3));
  }
});

test("what is marked as handled while the worker writes is not told of", async () => {
  const before = (await lettersTo(berg.head, "document-stopped")).length;
  const { documentId } = await sendsNothing("20", "d.xml");
  const lock = await heldBack("select from documents where id = $1", [documentId!]);

  const handled = markHandled(berg.head, [documentId!]);
  await whenWaiting(1);
  const told = at(on("21", "15"), tellOfStopped);
  await whenWaiting(2);
  await lock.letGo();
  await handled;

  expect(await told).toBe(0);
  expect(await lettersTo(berg.head, "document-stopped")).toHaveLength(before);
});
