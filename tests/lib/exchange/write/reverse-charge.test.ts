import { expect, test } from "vitest";
import { checkInvoice } from "#lib/einvoice/check.ts";
import { sheetOf } from "#lib/einvoice/view/sheet.ts";
import { completed } from "#lib/einvoice/write/complete.ts";
import { fileOf } from "#lib/exchange/write/file.ts";
import { WriteInput } from "#lib/exchange/write/input.ts";
import { modelOf } from "#lib/exchange/write/model.ts";
import { typedInvoice } from "#tests/support/cast/typed-invoice.ts";

const own = { name: "Bergs Bygg AB", organisationNumber: "5591004105" };
const [line] = typedInvoice.lines;
const modelFrom = (over: object) => completed(modelOf(WriteInput.parse({ ...typedInvoice, ...over }), own));
const reversed = { lines: [{ ...line, text: "Rivning", vat: "AE" }] };

test.each([
  ["alone", reversed],
  ["beside lines with VAT and exempt ones", { lines: [...reversed.lines, line, { ...line, vat: "0" }], exemption: "Undantag" }],
  ["in a credit note", { ...reversed, kind: "credit-note", about: "1000", aboutOn: "2026-11-01" }],
])("a line with reverse charge breaks no rule %s", (_, over) => {
  const { outcome, breaches } = checkInvoice(fileOf(modelFrom(over)).bytes);

  expect([outcome, breaches]).toEqual(["valid", []]);
});

test("the buyer pays the VAT: none is added, the buyer's VAT number and the reason stand on the invoice", () => {
  const invoice = modelFrom(reversed);
  const xml = Buffer.from(fileOf(invoice).bytes).toString();

  expect(invoice.buyer?.vatId).toBe("SE559210733701");
  expect(invoice.vat).toMatchObject([{ category: "AE", exemption: "Omvänd betalningsskyldighet", exemptionCode: "VATEX-EU-AE" }]);
  expect(xml).toMatch(/<cbc:TaxAmount currencyID="SEK">0\.00<\/cbc:TaxAmount>/);
  expect(modelFrom({ ...reversed, buyerVatNumber: "SE 556012 3456 01" }).buyer?.vatId).toBe("SE556012345601");
  expect(modelFrom({}).buyer?.vatId).toBeUndefined();
});

test.each([
  ["sv", "Omvänd betalningsskyldighet"],
  ["en", "Reverse charge"],
] as const)("the invoice as set text says so (%s)", (locale, words) => {
  expect(JSON.stringify(sheetOf(modelFrom(reversed), locale))).toContain(words);
});

test.each([
  ["without a VAT number of one's own", { ...reversed, vatNumber: "" }, "vatNumber vatWithoutNumber"],
  ["with a VAT number of the buyer's that is none", { ...reversed, buyerVatNumber: "SE1" }, "buyerVatNumber giveVatNumber"],
])("%s it is said at its field", (_, over, said) => {
  const { error } = WriteInput.safeParse({ ...typedInvoice, ...over });

  expect(error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`)).toEqual([said]);
});
