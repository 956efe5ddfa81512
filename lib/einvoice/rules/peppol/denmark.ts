import { at, lines, only, where } from "#lib/einvoice/rules/context.ts";
import { atRoot, type Context, each, type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import { compare, zero } from "#lib/einvoice/values/decimal.ts";
import { isNumber } from "#lib/einvoice/values/number.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, collapse, filled, first, trimmed } from "#lib/einvoice/xml/select.ts";
import { decimalAt, reads } from "#lib/einvoice/xml/text.ts";
import { isBoughtIn, isSoldFrom, isSoldWithin } from "./about/countries.ts";

const cvr = "0184";
const isBoughtInDenmark = isBoughtIn("DK");
const paymentMeans = "1 10 31 42 48 49 50 58 59 93 97".split(" ");
const unspsc = ["19.05.01", "19.0501", "26.08.01", "26.0801"];

const parties = ["AccountingSupplierParty", "AccountingCustomerParty"];
const identifications: Context = (invoice) => parties.flatMap((party) => at(`${party}/Party/PartyIdentification`)(invoice));
const payments: Context = ({ root }) => (root.name === "Invoice" ? all(root, "PaymentMeans") : []);
const paidBy = (...codes: string[]): Context => only(payments, (means) => reads(means, "PaymentMeansCode", ...codes));
const withSlip = (code: string, kind: RegExp): Context => only(paidBy(code), (means) => kind.test(slipOf(means)));
const creditNotes = only(atRoot, ({ name }) => name === "CreditNote");
const linesOfRoot = only(lines, ({ parent }, { root }) => parent === root);
const sellerNumber = "AccountingSupplierParty/Party/PartyLegalEntity/CompanyID";

const fromDenmark = where(isSoldFrom("DK"), [
  rule("DK-R-002", "fatal", "BT-30", atRoot, (root) => filled(root, sellerNumber)),
  rule("DK-R-014", "fatal", "BT-30", atRoot, (root) => all(root, sellerNumber).every(isCvr)),
  rule("DK-R-016", "fatal", "BT-115", creditNotes, isNotNegativeToDane),
]);

const withinDenmark = where(isSoldWithin("DK"), [
  rule("DK-R-013", "fatal", "BT-29 46", identifications, (party) => all(party, "ID").every((id) => schemeOf(id) !== "")),
  rule("DK-R-005", "fatal", "BT-81", payments, (means) => reads(means, "PaymentMeansCode", ...paymentMeans)),
  rule("DK-R-006", "fatal", "BT-84 86", paidBy("31", "42"), (means) => {
    return filled(means, "PayeeFinancialAccount/ID") && filled(means, "PayeeFinancialAccount/FinancialInstitutionBranch/ID");
  }),
  rule("DK-R-007", "fatal", "BT-89 91", paidBy("49"), (means) => {
    return filled(means, "PaymentMandate/ID") && filled(means, "PaymentMandate/PayerFinancialAccount/ID");
  }),
  rule("DK-R-008", "fatal", "BT-83 84", paidBy("50"), (means) => /^(01|04|15)#/.test(slipOf(means)) && /^\d{7,8}$/.test(creditorOf(means))),
  rule("DK-R-009", "fatal", "BT-83", withSlip("50", /^(04|15)#/), (means) => slipOf(means).length === 19),
  rule("DK-R-010", "fatal", "BT-83 84", paidBy("93"), (means) => /^7[135]#/.test(slipOf(means)) && creditorOf(means).length === 8),
  rule("DK-R-011", "fatal", "BT-83", withSlip("93", /^7[15]#/), (means) => [18, 19].includes(slipOf(means).length)),
  rule("DK-R-017", "fatal", "BT-47", at("AccountingCustomerParty/Party"), (party) => all(party, "PartyLegalEntity/CompanyID").every(isCvr)),
  rule("DK-R-003", "fatal", "BT-158", linesOfRoot, isInKnownUnspsc),
  rule("DK-R-004", "fatal", "BT-97 104", only(each("AllowanceCharge"), isOtherTax), saysWhichTax),
]);

/** What a seller with an address in Denmark follows, and more where the buyer has one too. */
export const denmark: readonly Rule[] = [...fromDenmark, ...withinDenmark];

function schemeOf({ attributes }: Element): string {
  return collapse(attributes.schemeID ?? "");
}

function isCvr(number: Element): boolean {
  return schemeOf(number) === cvr;
}

function isNotNegativeToDane(creditNote: Element, invoice: Document): boolean {
  const payable = decimalAt(creditNote, "LegalMonetaryTotal/PayableAmount");
  return !isBoughtInDenmark(invoice) || payable === undefined || compare(payable, zero) >= 0;
}

/** What a Danish payment slip says: its kind, "71#", and the number of the payment. */
function slipOf(means: Element): string {
  return first(means, "PaymentID")?.text ?? "";
}

function creditorOf(means: Element): string {
  return first(means, "PayeeFinancialAccount/ID")?.text ?? "";
}

function isInKnownUnspsc(line: Element): boolean {
  const classes = all(line, "Item/CommodityClassification/ItemClassificationCode").map(({ attributes }) => attributes);
  if (!classes.some(({ listID }) => listID === "TST")) return true;
  return classes.some(({ listVersionID }) => listVersionID !== undefined && unspsc.includes(listVersionID));
}

/** A tax that is not VAT. */
function isOtherTax(charge: Element): boolean {
  return reads(charge, "AllowanceChargeReasonCode", "ZZZ");
}

/** Four figures, or a sign # inside. */
function saysWhichTax(charge: Element): boolean {
  const reason = first(charge, "AllowanceChargeReason");
  if (!reason) return false;
  const { text } = reason;
  const isNumbered = trimmed(reason).length === 4 && isNumber(text) && Number(text) >= 0 && Number(text) <= 9999;
  return isNumbered || (text.includes("#") && !text.startsWith("#") && !text.endsWith("#"));
}
