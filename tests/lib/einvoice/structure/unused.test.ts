import { expect, test } from "vitest";
import { checkInvoice } from "#lib/einvoice/check.ts";
import { invoice } from "../invoice.ts";

const warned = (bytes: Uint8Array) => checkInvoice(bytes).breaches.map(({ id, severity, path, line }) => [id, severity, path, line]);
const before = (tag: string, added: string) => invoice(tag, `${added}${tag}`);

test("an element that EN 16931 does not use is a warning where it stands, and what is in it none", () => {
  const agent = "<cac:AgentParty><cac:PartyName><cbc:Name>A</cbc:Name></cac:PartyName></cac:AgentParty>";

  expect(warned(before("</cac:Party>\n  </cac:AccountingSupplierParty>", agent))).toEqual([
    ["UBL-CR-194", "warning", "/Invoice/AccountingSupplierParty/Party/AgentParty", 43],
  ]);
});

test("several of a kind are one warning, at the first of them", () => {
  const twice = invoice(/<cac:Item>/g, "<cac:Item><cbc:Description>A</cbc:Description><cbc:PackQuantity>1</cbc:PackQuantity>");

  expect(warned(twice).map(([id]) => id)).toEqual(["UBL-CR-563"]);
});

test.each<[what: string, bytes: Uint8Array, id: string[]]>([
  ["UBL 2.1", before("<cbc:CustomizationID>", "<cbc:UBLVersionID>2.1</cbc:UBLVersionID>"), []],
  ["another version", before("<cbc:CustomizationID>", "<cbc:UBLVersionID>2.3</cbc:UBLVersionID>"), ["UBL-CR-002"]],
  ["the day of payment in an invoice", before("<cbc:PaymentID>", "<cbc:PaymentDueDate>2026-12-20</cbc:PaymentDueDate>"), ["UBL-CR-412"]],
  ["an attribute at this element", invoice("<cbc:PaymentID>", '<cbc:PaymentID schemeID="1">'), ["UBL-CR-653"]],
  ["an attribute anywhere", invoice("<cbc:PaymentID>", '<cbc:PaymentID schemeName="OCR">'), ["UBL-DT-08"]],
  ["the name of a means of payment", invoice("<cbc:PaymentMeansCode>", '<cbc:PaymentMeansCode name="Bankgiro">'), []],
  ["a name elsewhere", invoice("<cbc:InvoiceTypeCode>", '<cbc:InvoiceTypeCode name="Faktura">'), ["UBL-DT-18"]],
])("%s", (_what, bytes, ids) => {
  const { outcome, breaches } = checkInvoice(bytes);

  expect(outcome).toBe("valid");
  expect(breaches.map(({ id }) => id)).toEqual(ids);
});
