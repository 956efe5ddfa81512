import { only, under, where } from "#lib/einvoice/rules/context.ts";
import { type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import { has } from "#lib/einvoice/xml/select.ts";
import { textAt } from "#lib/einvoice/xml/text.ts";
import { countryOfSeller } from "./about/countries.ts";

const sellers = under("AccountingSupplierParty", "Party");
const otherTaxes = only(under("AccountingSupplierParty", "Party/PartyTaxScheme"), (scheme) => textAt(scheme, "TaxScheme/ID") !== "VAT");

export const italy: readonly Rule[] = where(
  (invoice) => countryOfSeller(invoice) === "IT",
  [
    rule("IT-R-001", "fatal", "BT-32", otherTaxes, (scheme) => /^[A-Z0-9]{11,16}$/.test(textAt(scheme, "CompanyID"))),
    rule("IT-R-002", "fatal", "BG-5", sellers, (party) => has(party, "PostalAddress/StreetName")),
    rule("IT-R-003", "fatal", "BG-5", sellers, (party) => has(party, "PostalAddress/CityName")),
    rule("IT-R-004", "fatal", "BG-5", sellers, (party) => has(party, "PostalAddress/PostalZone")),
  ],
);
