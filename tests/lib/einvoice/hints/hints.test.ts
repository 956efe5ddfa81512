import { expect, test } from "vitest";
import { checkInvoice } from "#lib/einvoice/check.ts";
import { hints } from "#lib/einvoice/hints/hints.ts";
import { messageOf } from "#lib/einvoice/messages/message.ts";
import { locales } from "#lib/locale.ts";
import { examples, fileOf } from "#tests/lib/einvoice/examples.ts";
import { type Changed, example } from "../rules/peppol/mutations/changed.ts";
import { base } from "../rules/peppol/mutations/invoices.ts";

const verdictOn = (xml: string) => checkInvoice(new TextEncoder().encode(xml));
const idsIn = (xml: string) => verdictOn(xml).breaches.map(({ id }) => id);

const plusgiro = example("plusgiro");
const address = '<cbc:EndpointID schemeID="0007">5592107337</cbc:EndpointID>';
const lineOfNothing =
  '<cac:InvoiceLine><cbc:ID>3</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="SEK">0.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Prov</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25.0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID="SEK">0.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine></Invoice>';
const withThirdLine = base.with("</Invoice>", lineOfNothing);

const changes: Record<string, Changed> = {
  "OWN-HINT-RATE": withThirdLine.with("<cbc:Percent>25.0<", "<cbc:Percent>12<"),
  "OWN-HINT-LINE": withThirdLine.with("<cac:InvoiceLine><cbc:ID>3<", "<cac:InvoiceLine><cbc:ID>1<"),
  "OWN-HINT-GLN": base.with(address, '<cbc:EndpointID schemeID="0088">123457</cbc:EndpointID>'),
  "OWN-HINT-CREDIT": example("credit-note").without(
    "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>2026-1041</cbc:ID><cbc:IssueDate>2026-11-20</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>",
  ),
  "OWN-HINT-BANKGIRO": base.with("<cbc:ID>5501234</cbc:ID>", "<cbc:ID>5501243</cbc:ID>"),
  "OWN-HINT-PLUSGIRO": plusgiro.with("<cbc:ID>4123451</cbc:ID>", "<cbc:ID>4123541</cbc:ID>"),
  "OWN-HINT-OCR": base.with("<cbc:PaymentID>202610416<", "<cbc:PaymentID>202610461<"),
  "OWN-HINT-IBAN": example("reverse-charge").with("SE3550000000054910000003", "SE3550000000054910000030"),
  "OWN-HINT-DUE": base
    .without("<cbc:DueDate>2026-12-20</cbc:DueDate>")
    .without("<cac:PaymentTerms><cbc:Note>30 dagar netto. Dröjsmålsränta enligt räntelagen.</cbc:Note></cac:PaymentTerms>"),
};

test.each(Object.entries(changes))("%s is given, and the invoice is as valid as before", (id, { xml }) => {
  expect(idsIn(xml)).toEqual([id]);
  expect(verdictOn(xml)).toMatchObject({ outcome: "valid", reason: "accept" });
});

test("every hint has a change that gives it, and words in both languages", () => {
  const ids = hints.rules.map(({ id }) => id);

  expect(Object.keys(changes).sort()).toEqual([...ids].sort());
  expect(locales.flatMap((locale) => ids.filter((id) => !messageOf({ id, value: "1" }, locale)))).toEqual([]);
});

test.each(examples)("the project's own %s needs no hint", (name) => {
  expect(idsIn(fileOf(name)).filter((id) => id.startsWith("OWN-"))).toEqual([]);
});

test.each([
  ["a reference with letters is no OCR number", base.with("<cbc:PaymentID>202610416<", "<cbc:PaymentID>F-202610461<")],
  ["a rate is the same however it is written", withThirdLine.with("<cbc:Percent>25.0<", "<cbc:Percent>25.00<")],
  ["terms of payment say when as well as a day does", base.without("<cbc:DueDate>2026-12-20</cbc:DueDate>")],
  ["an account that is no IBAN is not taken for one", example("reverse-charge").with("SE3550000000054910000003", "54910000030")],
  ["nothing is asked for", example("credit-note")],
])("no hint where %s", (_why, { xml }) => {
  expect(idsIn(xml)).toEqual([]);
});
