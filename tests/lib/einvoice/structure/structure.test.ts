import { expect, test } from "vitest";
import { checkInvoice } from "#lib/einvoice/check.ts";
import { invoice, withAttachment } from "../invoice.ts";

const told = (bytes: Uint8Array) => checkInvoice(bytes).breaches.map(({ id, path }) => `${id.replace("OWN-STRUCTURE-", "")} ${path}`);

test("an invoice that is built by UBL has no faults", () => {
  expect(checkInvoice(invoice())).toMatchObject({ outcome: "valid", reason: "accept", breaches: [] });
});

test.each<[what: string, bytes: Uint8Array, told: string]>([
  ["an element that is not there", invoice("<cbc:IssueDate>2026-11-20</cbc:IssueDate>"), "MISSING /Invoice/IssueDate"],
  ["one that UBL does not have", invoice("<cbc:DueDate>", "<cbc:Duedate/><cbc:DueDate>"), "UNKNOWN /Invoice/Duedate"],
  ["one that stands elsewhere", invoice("<cbc:DueDate>", "<cbc:CityName>A</cbc:CityName><cbc:DueDate>"), "UNKNOWN /Invoice/CityName"],
  ["one of the other namespace", invoice(/(<\/?)cac(:Contact>)/g, (tag) => tag.replace("cac", "cbc")), "UNKNOWN"],
  [
    "one that comes too late",
    invoice(/(<cbc:IssueDate>.*<\/cbc:IssueDate>)\s*(<cbc:DueDate>.*<\/cbc:DueDate>)/, swapped),
    "ORDER /Invoice/IssueDate",
  ],
  ["one that is there twice", invoice(/<cbc:DueDate>.*<\/cbc:DueDate>/, (due) => due + due), "REPEATED /Invoice/DueDate[2]"],
  ["text between elements", invoice("<cac:Delivery>", "<cac:Delivery>now"), "TEXT /Invoice/Delivery"],
  ["an element within a value", invoice("30 dagar netto.", "<b>30 dagar</b>"), "UNKNOWN /Invoice/PaymentTerms/Note/{"],
  ["an attribute that UBL does not have", invoice("<cbc:DueDate>", '<cbc:DueDate zone="1">'), "ATTRIBUTE /Invoice/DueDate/@zone"],
  ["an attribute of XML's own", invoice("<cac:Delivery>", '<cac:Delivery xml:lang="sv">'), "ATTRIBUTE /Invoice/Delivery/@{"],
  [
    "an amount without a currency",
    invoice('TaxInclusiveAmount currencyID="SEK"', "TaxInclusiveAmount"),
    "ATTRIBUTE-MISSING /Invoice/Legal",
  ],
  ["base64 that is none", withAttachment("AAA"), "VALUE /Invoice/AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject"],
])("%s", (_what, bytes, expected) => {
  const found = checkInvoice(bytes);

  expect(found).toMatchObject({ outcome: "invalid", reason: "reject-schema", layer: "structure" });
  expect(told(bytes)[0]).toContain(expected);
});

function swapped(found: string): string {
  return found.replace(/(.*)(\s+)(.*)/s, "$3$2$1");
}

const dated = (text: string) => invoice("2026-12-20", text);
const paid = (text: string) => invoice(/(PayableAmount currencyID="SEK">)[^<]*/, `PayableAmount currencyID="SEK">${text}`);
const isBuilt = (bytes: Uint8Array) => checkInvoice(bytes).reason !== "reject-schema";

test.each([" 2026-12-20\n", "2026-12-20Z", "2026-12-20+14:00", "2028-02-29", "12026-01-01", "-0044-03-15"])("the date %j", (text) => {
  expect(isBuilt(dated(text))).toBe(true);
});

test.each([
  "",
  "2026-02-29",
  "2100-02-29",
  "2026-13-01",
  "2026-00-10",
  "0000-01-01",
  "20261220",
  "2026-12-20T10:00:00",
  "2026-12-20+15:00",
  "2026-1-2",
])("no date: %j", (text) => {
  expect(isBuilt(dated(text))).toBe(false);
});

test.each(["1", " 1.50 ", "+1", "-0.00", ".5", "1.", `${"0".repeat(50)}${"9".repeat(20)}.9999`])("the amount %j", (text) => {
  expect(isBuilt(paid(text))).toBe(true);
});

test.each(["", ".", "1,50", "1 000", "1e3", "INF", "NaN", "--1", "9".repeat(25), `0.${"1".repeat(25)}`])("no amount: %j", (text) => {
  expect(isBuilt(paid(text))).toBe(false);
});

test("what stands in an extension is between those who agreed on it", () => {
  const ext = 'xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"';
  const extended = invoice(
    "<cbc:CustomizationID>",
    `<ext:UBLExtensions ${ext}><ext:Own><x xmlns="urn:x">1</x></ext:Own></ext:UBLExtensions><cbc:CustomizationID>`,
  );

  expect(checkInvoice(extended)).toMatchObject({ outcome: "valid", breaches: [{ id: "UBL-CR-001", path: "/Invoice/UBLExtensions" }] });
});

test("a hundred faults are told, and no more", () => {
  expect(told(invoice("<cbc:DueDate>", `${"<cbc:X/>".repeat(500)}<cbc:DueDate>`))).toHaveLength(100);
});
