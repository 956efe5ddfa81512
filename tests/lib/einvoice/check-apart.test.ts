import { expect, test } from "vitest";
import { checkInvoice } from "#lib/einvoice/check.ts";
import { bytesCheckedAtOnce, checkApart } from "#lib/einvoice/check-apart.ts";
import { invoice, invoiceOfLines } from "./invoice.ts";

test("a large invoice is judged as a small one is, and nobody waits for it meanwhile", async () => {
  const large = invoiceOfLines(1_000);
  expect(large.length).toBeGreaterThan(bytesCheckedAtOnce);
  expect(await checkApart("office", invoice())).toEqual(checkInvoice(invoice()));

  let turns = 0;
  const counting = setInterval(() => turns++, 5);
  const verdict = await checkApart("office", large);
  clearInterval(counting);

  expect(verdict).toEqual(checkInvoice(large));
  expect(verdict).toMatchObject({ outcome: "invalid", reason: "invalid-rules", layer: "en16931" });
  expect(turns).toBeGreaterThan(3);
});

test("what could not be checked is not valid: of one office three may wait", async () => {
  const large = invoiceOfLines(500);
  const outcomes = (await Promise.all(Array.from({ length: 6 }, () => checkApart("office", large)))).map(({ outcome }) => outcome);

  expect(outcomes.toSorted()).toEqual(["invalid", "invalid", "invalid", "invalid", "unchecked", "unchecked"]);
});
