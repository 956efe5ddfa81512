import { type Changed, example } from "./changed.ts";

/** How a company abroad is known: its country, its VAT number, and its number in the register of companies with who gave it. */
type Company = { country: string; vat: string; scheme: string; number: string };

const swedishSeller = { vat: "SE559100410501", number: "5591004105", postcode: "90330" };
const swedishBuyer = { vat: "SE559210733701", number: "5592107337", postcode: "90326" };

function moved(invoice: Changed, { vat, number, postcode }: typeof swedishSeller, to: Company): Changed {
  return invoice
    .with(`<cbc:CompanyID>${vat}<`, `<cbc:CompanyID>${to.vat}<`)
    .with(`<cbc:EndpointID schemeID="0007">${number}<`, `<cbc:EndpointID schemeID="${to.scheme}">${to.number}<`)
    .with(`<cbc:CompanyID schemeID="0007">${number}<`, `<cbc:CompanyID schemeID="${to.scheme}">${to.number}<`)
    .with(
      `<cbc:PostalZone>${postcode}</cbc:PostalZone><cac:Country><cbc:IdentificationCode>SE<`,
      `<cbc:PostalZone>${postcode}</cbc:PostalZone><cac:Country><cbc:IdentificationCode>${to.country}<`,
    );
}

const fTax =
  "<cac:PartyTaxScheme><cbc:CompanyID>Godkänd för F-skatt</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>";

/** The example with a seller abroad, who knows nothing of F-tax, and with a buyer abroad too where one is given. */
export function soldFrom(seller: Company, { to, of = "base" }: { to?: Company; of?: string } = {}): Changed {
  const sold = moved(example(of), swedishSeller, seller).without(fTax);
  return to ? moved(sold, swedishBuyer, to) : sold;
}

export const withLegalScheme = (invoice: Changed, { scheme, number }: Company, other: string): Changed =>
  invoice.with(`<cbc:CompanyID schemeID="${scheme}">${number}<`, `<cbc:CompanyID schemeID="${other}">${number}<`);

export const beforeSeller = (invoice: Changed, added: string): Changed =>
  invoice.with("<cac:AccountingSupplierParty>", `${added}<cac:AccountingSupplierParty>`);
