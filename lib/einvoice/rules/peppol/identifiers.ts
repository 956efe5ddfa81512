import { once, only, under } from "#lib/einvoice/rules/context.ts";
import { type Context, each, type Rule, rule, type Severity } from "#lib/einvoice/rules/rule.ts";
import {
  hasGs1CheckDigit,
  hasSwedishCheckDigit,
  isAustralianBusiness,
  isBelgianEnterprise,
  isItalianTaxCode,
  isItalianVatNumber,
  isNorwegianOrganisation,
} from "#lib/einvoice/values/check-digits.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { trimmed } from "#lib/einvoice/xml/select.ts";
import { textAt } from "#lib/einvoice/xml/text.ts";

type Test = (number: Element) => boolean;

const looksLike =
  (isRight: (number: string) => boolean): Test =>
  (number) =>
    isRight(trimmed(number));
const matches = (pattern: RegExp): Test => looksLike((number) => pattern.test(number));
const matchesAsWritten =
  (pattern: RegExp): Test =>
  ({ text, isDivided }) =>
    !isDivided && pattern.test(text);

const dutchVatNumber = matches(/^NL\d{9}B\d{2}$/);

/** Numbers by who gave them: of a scheme, what they are called, and what they look like. */
const schemes: [id: string, severity: Severity, scheme: string, called: string, isRight: Test][] = [
  ["PEPPOL-COMMON-R040", "fatal", "0088", "GLN", looksLike(hasGs1CheckDigit)],
  ["PEPPOL-COMMON-R041", "fatal", "0192", "NO org.nr", looksLike(isNorwegianOrganisation)],
  ["PEPPOL-COMMON-R042", "fatal", "0184", "DK CVR", matchesAsWritten(/^(DK)?\d{8}$/)],
  ["PEPPOL-COMMON-R052", "fatal", "0096", "DK P number", matchesAsWritten(/^\d{10}$/)],
  ["PEPPOL-COMMON-R053", "fatal", "0198", "DK SE number", matchesAsWritten(/^DK\d{8}$/)],
  ["PEPPOL-COMMON-R043", "fatal", "0208", "BE enterprise no", looksLike(isBelgianEnterprise)],
  ["PEPPOL-COMMON-R044", "warning", "0201", "IT IPA", matches(/^[A-Za-z0-9]{6}$/)],
  ["PEPPOL-COMMON-R045", "warning", "0210", "IT fiscal code", looksLike(isItalianTaxCode)],
  ["PEPPOL-COMMON-R047", "warning", "0211", "IT VAT", looksLike(isNoWrongItalianVatNumber)],
  ["PEPPOL-COMMON-R049", "fatal", "0007", "SE org.nr", looksLike(isSwedishOrganisation)],
  ["PEPPOL-COMMON-R050", "fatal", "0151", "AU ABN", looksLike(isAustralianBusiness)],
  ["PEPPOL-COMMON-R054", "warning", "0106", "NL KVK", matches(/^\d{8}$/)],
  ["PEPPOL-COMMON-R055", "warning", "0190", "NL OIN", matches(/^\d{20}$/)],
  ["PEPPOL-COMMON-R056-1", "warning", "9944", "NL VAT", dutchVatNumber],
];
const testedByScheme = new Set(schemes.map(([, , scheme]) => scheme));

const dutchEstablishments = only(ofScheme("0217"), (number) => !isDutchVatNumber(number));

/** The first rule that fits a number is the only one that tests it: a Dutch VAT number with a scheme of its own is left to that one. */
export const identifiers: readonly Rule[] = [
  ...schemes.map(([id, severity, scheme, called, isRight]) => rule(id, severity, called, ofScheme(scheme), isRight)),
  rule("PEPPOL-COMMON-R046", "warning", "IT fiscal code", only(each("EndpointID"), hasScheme("9907")), looksLike(isItalianTaxCode)),
  rule("PEPPOL-COMMON-R056-2", "warning", "NL VAT", only(under("PartyTaxScheme", "CompanyID"), isDutchVatNumber), dutchVatNumber),
  rule("PEPPOL-COMMON-R057", "warning", "NL", dutchEstablishments, matches(/^\d{12}$/)),
];

const numbersByScheme = once((invoice: Document) => {
  const numbers = [...each("EndpointID", "CompanyID")(invoice), ...under("PartyIdentification", "ID")(invoice)];
  return Map.groupBy(numbers, ({ attributes }) => attributes.schemeID);
});

function ofScheme(scheme: string): Context {
  return (invoice) => numbersByScheme(invoice).get(scheme) ?? [];
}

function hasScheme(scheme: string): Test {
  return ({ attributes }) => attributes.schemeID === scheme;
}

function isSwedishOrganisation(number: string): boolean {
  return number.length === 10 && hasSwedishCheckDigit(number);
}

function isNoWrongItalianVatNumber(number: string): boolean {
  return !/^(IT|it)/.test(number) || isItalianVatNumber(number.slice(2));
}

function isDutchVatNumber(number: Element): boolean {
  if (number.parent?.name !== "PartyTaxScheme" || textAt(number.parent, "TaxScheme/ID") !== "VAT") return false;
  return trimmed(number).startsWith("NL") && !testedByScheme.has(number.attributes.schemeID ?? "");
}
