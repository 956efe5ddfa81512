import { only, under } from "../rules/context.ts";
import { atRoot, type Context, rule } from "../rules/rule.ts";
import { isIban, isLuhn } from "../values/check-digits.ts";
import { compare, zero } from "../values/decimal.ts";
import type { Element } from "../xml/element.ts";
import { all, has, trimmed } from "../xml/select.ts";
import { decimalAt, textAt } from "../xml/text.ts";

const giroOf = (means: Element): string => textAt(means, "PayeeFinancialAccount/FinancialInstitutionBranch/ID");

/** What stands at a path where it is paid to bankgiro or plusgiro. What has other signs than figures is for the rules of Sweden. */
const figuresAt =
  (path: string, ...giros: string[]): Context =>
  (invoice) =>
    invoice
      .named("PaymentMeans")
      .filter((means) => giros.includes(giroOf(means)))
      .flatMap((means) => all(means, path))
      .filter((number) => /^\d+$/.test(trimmed(number)));

const bankgiroNumbers = figuresAt("PayeeFinancialAccount/ID", "SE:BANKGIRO");
const plusgiroNumbers = figuresAt("PayeeFinancialAccount/ID", "SE:PLUSGIRO");
const references = figuresAt("PaymentID", "SE:BANKGIRO", "SE:PLUSGIRO");
const ibans = only(under("PaymentMeans", "PayeeFinancialAccount/ID"), (account) => /^[A-Z]{2}\d{2}/i.test(textOf(account)));

/** What a bank will not take, although every rule lets it through. */
export const paymentHints = [
  rule("OWN-HINT-BANKGIRO", "warning", "BT-84", bankgiroNumbers, hasCheckDigit),
  rule("OWN-HINT-PLUSGIRO", "warning", "BT-84", plusgiroNumbers, hasCheckDigit),
  rule("OWN-HINT-OCR", "warning", "BT-83", references, hasCheckDigit),
  rule("OWN-HINT-IBAN", "warning", "BT-84", ibans, (account) => isIban(textOf(account))),
  rule("OWN-HINT-DUE", "warning", "BT-9", only(atRoot, asksForMoney), (root) => has(root, "DueDate") || has(root, "PaymentTerms/Note")),
];

function hasCheckDigit(number: Element): boolean {
  return isLuhn(trimmed(number));
}

function textOf(account: Element): string {
  return trimmed(account).replaceAll(" ", "");
}

function asksForMoney(root: Element): boolean {
  const payable = decimalAt(root, "LegalMonetaryTotal/PayableAmount");
  return root.name === "Invoice" && payable !== undefined && compare(payable, zero) > 0;
}
