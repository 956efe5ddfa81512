import { at, only, under, where } from "#lib/einvoice/rules/context.ts";
import { type Context, each, type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import { compare, zero } from "#lib/einvoice/values/decimal.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { has, trimmed } from "#lib/einvoice/xml/select.ts";
import { decimalAt, textAt } from "#lib/einvoice/xml/text.ts";
import { buyer, hasAddressIn, seller } from "./about/countries.ts";

const registers = ["0106", "0190"];
const paymentMeans = "30 48 49 57 58 59".split(" ");

const isSoldFromNetherlands = (invoice: Document) => hasAddressIn(seller(invoice), "NL");
const isBoughtInNetherlands = (invoice: Document) => hasAddressIn(buyer(invoice), "NL");
const representativeAddresses: Context = only(at("TaxRepresentativeParty/PostalAddress"), ({ parent }) => hasAddressIn(parent, "NL"));

/** What a seller with an address in the Netherlands follows, and more where the buyer has one too. */
export const netherlands: readonly Rule[] = where(isSoldFromNetherlands, [
  rule("NL-R-001", "fatal", "BT-25", each("CreditNoteTypeCode"), (_type, { root }) =>
    has(root, "BillingReference/InvoiceDocumentReference/ID"),
  ),
  rule("NL-R-002", "fatal", "BG-5", at("AccountingSupplierParty/Party/PostalAddress"), isWholeAddress),
  rule("NL-R-003", "fatal", "BT-30", at("AccountingSupplierParty/Party/PartyLegalEntity/CompanyID"), isRegistered),
  rule("NL-R-006", "fatal", "BG-12", representativeAddresses, isWholeAddress),
  rule("NL-R-007", "fatal", "BG-16", each("LegalMonetaryTotal"), saysHowToPay),
  rule("NL-R-009", "fatal", "BT-132", under("OrderLineReference", "LineID"), (_line, { root }) => has(root, "OrderReference/ID")),
  ...where(isBoughtInNetherlands, [
    rule("NL-R-004", "fatal", "BG-8", at("AccountingCustomerParty/Party/PostalAddress"), isWholeAddress),
    rule("NL-R-005", "fatal", "BT-47", at("AccountingCustomerParty/Party/PartyLegalEntity/CompanyID"), isRegistered),
    rule("NL-R-008", "fatal", "BT-81", each("PaymentMeans"), (means) => paymentMeans.includes(textAt(means, "PaymentMeansCode"))),
  ]),
]);

function isWholeAddress(address: Element): boolean {
  return has(address, "StreetName") && has(address, "CityName") && has(address, "PostalZone");
}

function isRegistered(number: Element): boolean {
  const schemes = (number.attributes.schemeID ?? "").split(" ");
  return schemes.some((scheme) => registers.includes(scheme)) && trimmed(number) !== "";
}

/** An invoice that asks for money, or a credit note that asks for some: it says how. */
function saysHowToPay(totals: Element, invoice: Document): boolean {
  if (invoice.named("PaymentMeans").length > 0) return true;
  const payable = decimalAt(totals, "PayableAmount");
  if (payable === undefined) return false;
  return invoice.root.name === "Invoice" ? compare(payable, zero) <= 0 : compare(payable, zero) >= 0;
}
