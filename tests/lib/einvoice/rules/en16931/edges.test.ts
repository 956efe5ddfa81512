import { expect, test } from "vitest";
import { en16931 } from "#lib/einvoice/rules/en16931/set.ts";
import { findingsIn } from "#lib/einvoice/rules/run.ts";
import { documentOf } from "#lib/einvoice/xml/element.ts";
import { documentIn, fileOf } from "#tests/lib/einvoice/examples.ts";
import { all, type Edit, put, remove, sek } from "../edits.ts";
import { allowance, charge, inCategory, lineVat, seller, subtotal, taxed, totals, withFreeParts } from "./starts.ts";

function brokenBy(...edits: Edit[]): string[] {
  const { root } = documentIn(fileOf("base"));
  all(withFreeParts, ...edits)(root);
  return findingsIn([en16931], documentOf(root)).map(({ id }) => id);
}

const basis = (amount: string) => sek(`${subtotal}/TaxableAmount`, amount);
const vatNumber = (number: string) => put(`${seller}/PartyTaxScheme[1]/CompanyID`, number);

test.each<[what: string, edits: Edit[], broken: string[]]>([
  ["a basis that is 99 öre from its lines", [basis("10430.99")], []],
  ["a basis that is 1.01 from its lines", [basis("10431.01")], ["BR-S-08"]],
  ["VAT that is 99 öre from what its rate makes", [taxed("2608.49", "13038.49")], []],
  ["VAT that is exactly 1.00 from it", [taxed("2608.50", "13038.50")], ["BR-CO-17", "BR-S-09"]],
  ["a rate with decimals of no meaning", [put(`${subtotal}/TaxCategory/Percent`, "25.000")], []],
  ["the tax VAT in small letters and blanks", [put(`InvoiceLine[1]/${lineVat}/TaxScheme/ID`, " vat ")], []],
  ["a VAT number of Greece", [vatNumber("EL123456789")], []],
  ["a VAT number in small letters", [vatNumber("se559100410501")], ["BR-CO-09"]],
  ["a VAT number of one letter, which the official rule lets through", [vatNumber("S")], []],
  ["a subject of a note that straddles two codes, which the official rule lets through", [put("Note", "#A A#Hej")], []],
  ["a note with one number sign", [put("Note", "Se order #17")], []],
  ["a sum of allowances where there are none", [remove(charge), remove(allowance)], []],
  ["a charge said by 1", [put(`${charge}/ChargeIndicator`, " 1 ")], []],
  ["a tax with a point and no decimals", [sek("TaxTotal/TaxAmount", "2607.5")], []],
  ["a blank after two decimals", [sek(`${totals}/PayableAmount`, "13037.50\n")], ["BR-DEC-18", "UBL-DT-01"]],
  ["a payable amount rounded to kronor", [sek(`${totals}/PayableAmount`, "13038.00"), sek(`${totals}/PayableRoundingAmount`, "0.50")], []],
  ["an amount that is no number", [sek(`${totals}/PayableAmount`, "13 037,50")], ["BR-CO-16"]],
  ["no seller of VAT but F-tax, which is enough for the standard rate", [remove(`${seller}/PartyTaxScheme[1]`)], []],
  ["an exemption code in small letters", [inCategory.E, put(`${subtotal}/TaxCategory/TaxExemptionReasonCode`, "vatex-eu-132")], []],
])("%s", (_, edits, broken) => {
  expect(brokenBy(...edits).sort()).toEqual(broken);
});
