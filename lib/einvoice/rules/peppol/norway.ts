import { under, where } from "#lib/einvoice/rules/context.ts";
import { type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import { isNorwegianOrganisation } from "#lib/einvoice/values/check-digits.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { all, trimmed } from "#lib/einvoice/xml/select.ts";
import { textAt } from "#lib/einvoice/xml/text.ts";
import { countryOfSeller } from "./about/countries.ts";

const sellers = under("AccountingSupplierParty", "Party");

export const norway: readonly Rule[] = where(
  (invoice) => countryOfSeller(invoice) === "NO",
  [
    rule("NO-R-001", "fatal", "BT-31", sellers, (party) => {
      const numbers = registrations(party, "VAT");
      return !numbers.some((number) => number.startsWith("NO")) || numbers.some(isNorwegianVatNumber);
    }),
    rule("NO-R-002", "warning", "BT-32", sellers, (party) => registrations(party, "TAX").includes("Foretaksregisteret")),
  ],
);

function registrations(party: Element, scheme: "VAT" | "TAX"): string[] {
  const schemes = all(party, "PartyTaxScheme").filter((one) => textAt(one, "TaxScheme/ID") === scheme);
  return schemes.flatMap((one) => all(one, "CompanyID")).map(trimmed);
}

/** NO, nine digits and MVA. */
const isNorwegianVatNumber = (number: string): boolean => /^NO\d{9}MVA$/.test(number) && isNorwegianOrganisation(number.slice(2, 11));
