import { once } from "#lib/einvoice/rules/context.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, first } from "#lib/einvoice/xml/select.ts";
import { reads, textAt } from "#lib/einvoice/xml/text.ts";

export const seller = once(({ root }: Document) => first(root, "AccountingSupplierParty/Party"));
export const buyer = once(({ root }: Document) => first(root, "AccountingCustomerParty/Party"));

export const countryOfAddress = "PostalAddress/Country/IdentificationCode";

type Place = (invoice: Document) => boolean;

/** By the addresses, exactly as written. */
export const isSoldFrom = (country: string): Place => once((invoice) => reads(seller(invoice), countryOfAddress, country));
export const isBoughtIn = (country: string): Place => once((invoice) => reads(buyer(invoice), countryOfAddress, country));
export const isSoldWithin = (country: string): Place => {
  const [isFrom, isIn] = [isSoldFrom(country), isBoughtIn(country)];
  return (invoice) => isFrom(invoice) && isIn(invoice);
};

/** The same in small letters or with blanks too: Germany's and the Netherlands' rules are milder. */
export const hasAddressIn = (party: Element | undefined, country: string): boolean =>
  textAt(party, countryOfAddress).toUpperCase() === country;

export const isWithinGermany = once((invoice) => hasAddressIn(seller(invoice), "DE") && hasAddressIn(buyer(invoice), "DE"));

/**
 * The country of the seller by its VAT number, else by its representative's, else by its address. With two VAT numbers it is none: "XX", which
 * stands for unknown too.
 */
export const countryOfSeller = once((invoice) => countryOf(invoice, "AccountingSupplierParty/Party", "TaxRepresentativeParty"));

/** By the VAT number of the seller or the buyer itself, else by the address. */
export const countryByVat = (invoice: Document, party: "AccountingSupplierParty" | "AccountingCustomerParty"): string =>
  countryOf(invoice, `${party}/Party`);

export const isGreek = (country: string): boolean => country === "GR" || country === "EL";

function countryOf({ root }: Document, ...parties: string[]): string {
  for (const party of parties) {
    const numbers = vatNumbersOf(first(root, party));
    if (numbers.length > 1) return "XX";
    if (numbers[0]) return numbers[0].text.slice(0, 2).toUpperCase();
  }
  return textAt(root, `${parties[0]}/${countryOfAddress}`).toUpperCase() || "XX";
}

/** Those whose scheme reads VAT and nothing else. */
export const vatNumbersOf = (party: Element | undefined): Element[] =>
  all(party, "PartyTaxScheme")
    .filter((scheme) => reads(scheme, "TaxScheme/ID", "VAT"))
    .flatMap((scheme) => all(scheme, "CompanyID"));
