import { at, only } from "#lib/einvoice/rules/context.ts";
import { atRoot, type Context, type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import { isIban } from "#lib/einvoice/values/check-digits.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { all, collapse, first, has } from "#lib/einvoice/xml/select.ts";
import { reads } from "#lib/einvoice/xml/text.ts";

const sepaCreditTransfer = "58";
const creditTransfers = ["30", sepaCreditTransfer];
const cards = ["48", "54", "55"];
const directDebit = "59";

const paidBy = (...codes: string[]): Context => only(at("PaymentMeans"), (means) => reads(means, "PaymentMeansCode", ...codes));
const withMandate: Context = only(atRoot, (root) => has(root, "PaymentMeans/PaymentMandate"));

/** How it is paid: what each way has, and has not. */
export const germanPayment: readonly Rule[] = [
  rule("DE-R-001", "fatal", "BG-16", atRoot, (root) => has(root, "PaymentMeans")),
  rule("DE-R-019", "warning", "BT-84", paidBy(sepaCreditTransfer), (means) => isAccount(first(means, "PayeeFinancialAccount/ID"))),
  rule("DE-R-020", "warning", "BT-91", paidBy(directDebit), (means) => isAccount(first(means, "PaymentMandate/PayerFinancialAccount/ID"))),
  rule("DE-R-023-1", "fatal", "BG-16", paidBy(...creditTransfers), (means) => has(means, "PayeeFinancialAccount")),
  rule("DE-R-023-2", "fatal", "BG-16", paidBy(...creditTransfers), hasNone("CardAccount", "PaymentMandate")),
  rule("DE-R-024-1", "fatal", "BG-16", paidBy(...cards), (means) => has(means, "CardAccount")),
  rule("DE-R-024-2", "fatal", "BG-16", paidBy(...cards), hasNone("PayeeFinancialAccount", "PaymentMandate")),
  rule("DE-R-025-1", "fatal", "BG-16", paidBy(directDebit), (means) => has(means, "PaymentMandate")),
  rule("DE-R-025-2", "fatal", "BG-16", paidBy(directDebit), hasNone("PayeeFinancialAccount", "CardAccount")),
  rule("DE-R-030", "fatal", "BT-90", withMandate, hasCreditorIdentifier),
  rule("DE-R-031", "fatal", "BT-91", withMandate, (root) => has(root, "PaymentMeans/PaymentMandate/PayerFinancialAccount/ID")),
];

function isAccount(account: Element | undefined): boolean {
  return isIban(collapse(account?.text ?? "").replaceAll(" ", ""));
}

function hasNone(...names: string[]) {
  return (means: Element): boolean => names.every((name) => !has(means, name));
}

/** Of the seller or the payee: who may collect by direct debit. */
function hasCreditorIdentifier(root: Element): boolean {
  const identifiers = ["AccountingSupplierParty/Party", "PayeeParty"].flatMap((party) => all(root, `${party}/PartyIdentification/ID`));
  return identifiers.some(({ attributes }) => attributes.schemeID === "SEPA");
}
