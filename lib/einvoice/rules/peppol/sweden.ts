import { never, only, under, where } from "#lib/einvoice/rules/context.ts";
import { type Context, each, type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import { hasSwedishCheckDigit } from "#lib/einvoice/values/check-digits.ts";
import { type Decimal, isSame } from "#lib/einvoice/values/decimal.ts";
import { isNumber } from "#lib/einvoice/values/number.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, collapse, has, trimmed } from "#lib/einvoice/xml/select.ts";
import { decimalAt, reads, textAt } from "#lib/einvoice/xml/text.ts";
import { countryOfAddress, isBoughtIn, vatNumbersOf } from "./about/countries.ts";

/** 25, 12 and 6 per cent. */
const rates: Decimal[] = [25n, 12n, 6n].map((units) => ({ units, scale: 0 }));
const creditTransfer = "30";
const debitTransfer = "31";
const olderGiro = ["50", "56"];

const sellers: Context = only(under("AccountingSupplierParty", "Party"), (party) => reads(party, countryOfAddress, "SE"));
const registered: Context = only(sellers, (party) => vatNumbersOf(party).some(({ text }) => text.startsWith("SE")));
const vatNumbers: Context = (invoice) => registered(invoice).flatMap(vatNumbersOf);
const organisationNumbers: Context = (invoice) => sellers(invoice).flatMap((party) => all(party, "PartyLegalEntity/CompanyID"));
const standardRated: Context = only(each("TaxCategory", "ClassifiedTaxCategory"), (category) => reads(category, "ID", "S"));
const payments: Context = each("PaymentMeans");
const paidBy = (...codes: string[]): Context => only(payments, (means) => reads(means, "PaymentMeansCode", ...codes));

/** What a seller with an address in Sweden follows. */
export const sweden: readonly Rule[] = where(isSoldFromSweden, [
  rule("SE-R-001", "fatal", "BT-31", vatNumbers, (number) => trimmed(number).length === 14),
  rule("SE-R-002", "fatal", "BT-31", vatNumbers, ({ text }) => isNumber(text.slice(2, 14))),
  rule("SE-R-003", "fatal", "BT-30", organisationNumbers, ({ text }) => isNumber(text)),
  rule("SE-R-004", "fatal", "BT-30", organisationNumbers, (number) => trimmed(number).length === 10),
  rule("SE-R-013", "fatal", "BT-30", organisationNumbers, (number) => hasSwedishCheckDigit(trimmed(number))),
  rule("SE-R-005", "fatal", "BT-32", otherRegistrations, isApprovedForFTax),
  ...where(isRegistered, [rule("SE-R-006", "fatal", "BT-96 103 119 152", standardRated, hasSwedishRate)]),
  rule("SE-R-007", "warning", "BT-84", accountsOf("SE:PLUSGIRO"), (account) => isNumber(trimmed(account))),
  rule("SE-R-008", "warning", "BT-84", accountsOf("SE:BANKGIRO"), (account) => isNumber(trimmed(account))),
  rule("SE-R-009", "warning", "BT-84", accountsOf("SE:BANKGIRO"), (account) => [7, 8].includes(trimmed(account).length)),
  rule("SE-R-010", "warning", "BT-84", accountsOf("SE:PLUSGIRO"), isAsLongAsPlusgiro),
  rule("SE-R-011", "warning", "BT-81", paidBy(...olderGiro), never),
  ...where(isBoughtIn("SE"), [rule("SE-R-012", "warning", "BT-81", paidBy(debitTransfer), never)]),
]);

function isSoldFromSweden(invoice: Document): boolean {
  return sellers(invoice).length > 0;
}

function isRegistered(invoice: Document): boolean {
  return registered(invoice).length > 0;
}

/** What the seller says of its taxes besides VAT, once it has said its organisation number. */
function otherRegistrations(invoice: Document): Element[] {
  return sellers(invoice)
    .filter((party) => has(party, "PartyLegalEntity/CompanyID"))
    .flatMap((party) => all(party, "PartyTaxScheme"))
    .filter((scheme) => textAt(scheme, "TaxScheme/ID").toUpperCase() !== "VAT")
    .flatMap((scheme) => all(scheme, "CompanyID"));
}

function isApprovedForFTax({ text }: Element): boolean {
  return collapse(text.toUpperCase()) === "GODKÄND FÖR F-SKATT";
}

function hasSwedishRate(category: Element): boolean {
  const rate = decimalAt(category, "Percent");
  return rates.some((swedish) => isSame(rate, swedish));
}

function accountsOf(giro: "SE:BANKGIRO" | "SE:PLUSGIRO"): Context {
  const isPaidByGiro = (means: Element) =>
    textAt(means, "PaymentMeansCode") === creditTransfer && textAt(means, "PayeeFinancialAccount/FinancialInstitutionBranch/ID") === giro;
  return (invoice) =>
    payments(invoice)
      .filter(isPaidByGiro)
      .flatMap((means) => all(means, "PayeeFinancialAccount/ID"));
}

function isAsLongAsPlusgiro(account: Element): boolean {
  const { length } = trimmed(account);
  return length >= 2 && length <= 8;
}
