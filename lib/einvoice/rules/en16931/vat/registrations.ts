import { once, under } from "#lib/einvoice/rules/context.ts";
import type { Document } from "#lib/einvoice/xml/element.ts";
import { has } from "#lib/einvoice/xml/select.ts";
import { isVat } from "../ground/kinds.ts";

/** Who has to be registered, and for what, where a category is used: the terms that say so, and whether they are there. */
export type Registered = { terms: string; are: (invoice: Document) => boolean };

const party = (name: string, path: string) => once((invoice: Document) => under(name, path)(invoice).length > 0);
const vatNumber = (name: string, path: string) =>
  once((invoice: Document) => under(name, path)(invoice).some((scheme) => isVat(scheme) && has(scheme, "CompanyID")));

/** Any registration counts, that for F-tax too. */
const isSellerForTax = party("AccountingSupplierParty", "Party/PartyTaxScheme/CompanyID");
const isSellerForVat = vatNumber("AccountingSupplierParty", "Party/PartyTaxScheme");
const isRepresentative = vatNumber("TaxRepresentativeParty", "PartyTaxScheme");
const isBuyerForVat = vatNumber("AccountingCustomerParty", "Party/PartyTaxScheme");
const isBuyerByLaw = party("AccountingCustomerParty", "Party/PartyLegalEntity/CompanyID");

const isSomeoneForTax = (invoice: Document) => isSellerForTax(invoice) || isRepresentative(invoice);
const isSomeoneForVat = (invoice: Document) => isSellerForVat(invoice) || isRepresentative(invoice);

export const sellerForTax: Registered = { terms: "BT-31 BT-32 BT-63", are: isSomeoneForTax };

export const sellerForVat: Registered = { terms: "BT-31 BT-63", are: isSomeoneForVat };

export const sellerAndBuyer: Registered = {
  terms: "BT-31 BT-32 BT-63 BT-48 BT-47",
  are: (invoice) => isSomeoneForTax(invoice) && (isBuyerForVat(invoice) || isBuyerByLaw(invoice)),
};

export const sellerAndBuyerForVat: Registered = {
  terms: "BT-31 BT-63 BT-48",
  are: (invoice) => isSomeoneForVat(invoice) && isBuyerForVat(invoice),
};

/** What is not subject to VAT is invoiced without any VAT number. */
export const nobodyForVat: Registered = {
  terms: "BT-31 BT-63 BT-48",
  are: (invoice) => !isSomeoneForVat(invoice) && !isBuyerForVat(invoice),
};
