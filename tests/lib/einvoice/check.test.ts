import { expect, test } from "vitest";
import { checkInvoice } from "#lib/einvoice/check.ts";
import { examples, fileOf } from "./examples.ts";
import { invoice, withAttachment } from "./invoice.ts";

test.each(examples)("the example %s is valid, without a warning", (name) => {
  const { gist: _, ...verdict } = checkInvoice(Buffer.from(fileOf(name)));

  expect(verdict).toEqual({ outcome: "valid", reason: "accept", layer: undefined, breaches: [] });
});

test.each<[what: string, bytes: Uint8Array, layer: string | undefined, reason: string]>([
  ["not UTF-8", Buffer.from(Buffer.from(invoice()).toString(), "latin1"), "file", "reject-encoding"],
  ["an open end", invoice("</Invoice>"), "xml", "reject-malformed"],
  ["no number", invoice(/<cbc:ID>2026-1041<\/cbc:ID>/), "structure", "reject-schema"],
  [
    "a sum that is wrong",
    invoice('PayableAmount currencyID="SEK">13037.50', 'PayableAmount currencyID="SEK">13037.51'),
    "en16931",
    "invalid-rules",
  ],
  ["no reference", invoice(/<cbc:BuyerReference>.*<\/cbc:BuyerReference>/), "peppol", "invalid-rules"],
  ["a rate that Sweden does not have", invoice(/<cbc:Percent>25</g, "<cbc:Percent>24<"), "en16931", "invalid-rules"],
  ["a Swedish VAT number that is too short", invoice("SE559100410501", "SE55910041050"), "sweden", "invalid-rules"],
  ["a program as attachment", withAttachment(Buffer.from("MZ")), undefined, "accept-warn-attachment"],
])("%s stops at the first layer that fails", (_what, bytes, layer, reason) => {
  expect(checkInvoice(bytes)).toMatchObject({ layer, reason });
});

test("an invoice by other rules is refused, and what breaks ours is told all the same", () => {
  const other = invoice("urn:fdc:peppol.eu:2017:poacc:billing:3.0", "urn:xeinkauf.de:kosit:xrechnung_3.0");
  const { breaches, gist: _, ...verdict } = checkInvoice(other);

  expect(verdict).toEqual({ outcome: "refused", reason: "reject-profile", layer: "peppol" });
  expect(breaches.map(({ id }) => id)).toEqual(["PEPPOL-EN16931-R004"]);
  expect(checkInvoice(other, { fragments: true })).toMatchObject({ outcome: "invalid", reason: "invalid-rules" });
  expect(checkInvoice(invoice(/<cbc:CustomizationID>.*<\/cbc:CustomizationID>/))).toMatchObject({ outcome: "invalid", layer: "en16931" });
});
