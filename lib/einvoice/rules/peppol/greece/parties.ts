import { under, where } from "#lib/einvoice/rules/context.ts";
import { type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import { isGreekTaxNumber } from "#lib/einvoice/values/check-digits.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, first } from "#lib/einvoice/xml/select.ts";
import { textAt } from "#lib/einvoice/xml/text.ts";
import { countryByVat, isGreek } from "../about/countries.ts";

const addressScheme = "9933";
const sellers = under("AccountingSupplierParty", "Party");
const buyers = under("AccountingCustomerParty", "Party");

/** Who sells from Greece, and who buys there. */
export const greekParties: readonly Rule[] = [
  rule("GR-R-002", "fatal", "BT-28", sellers, hasName),
  rule("GR-S-011", "warning", "BT-31", sellers, hasGreekVatNumber),
  rule("GR-R-003", "fatal", "BT-31", (invoice) => sellers(invoice).flatMap(greekVatNumbersOf), isGreekVatNumber),
  rule("GR-R-005", "fatal", "BT-45", buyers, hasName),
  ...where(isBoughtInGreece, [
    rule("GR-R-006", "fatal", "BT-48", buyers, hasGreekVatNumber),
    rule("GR-R-010", "fatal", "BT-49", under("AccountingCustomerParty", "Party/EndpointID"), isGreekAddress),
  ]),
];

/** By the seller's own number or address: a representative's does not count. */
export const greekSellerAddress: readonly Rule[] = where(isSoldFromGreece, [
  rule("GR-R-009", "fatal", "BT-34", under("AccountingSupplierParty", "Party/EndpointID"), isGreekAddress),
]);

export function greekVatNumbersOf(party: Element): Element[] {
  const schemes = all(party, "PartyTaxScheme").filter((scheme) => textAt(scheme, "TaxScheme/ID") === "VAT");
  return schemes.flatMap((scheme) => all(scheme, "CompanyID"));
}

function hasName(party: Element): boolean {
  return (first(party, "PartyName/Name")?.text ?? "") !== "";
}

function hasGreekVatNumber(party: Element): boolean {
  const numbers = greekVatNumbersOf(party);
  return numbers.length === 1 && numbers.every(isGreekVatNumber);
}

function isGreekVatNumber({ text }: Element): boolean {
  return text.startsWith("EL") && isGreekTaxNumber(text.slice(2));
}

function isGreekAddress({ attributes, text }: Element): boolean {
  return attributes.schemeID === addressScheme && isGreekTaxNumber(text);
}

function isSoldFromGreece(invoice: Document): boolean {
  return isGreek(countryByVat(invoice, "AccountingSupplierParty"));
}

function isBoughtInGreece(invoice: Document): boolean {
  return isGreek(countryByVat(invoice, "AccountingCustomerParty"));
}
