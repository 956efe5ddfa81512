import { decimalOf, isSame } from "#lib/einvoice/values/decimal.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, has } from "#lib/einvoice/xml/select.ts";
import { decimalAt } from "#lib/einvoice/xml/text.ts";
import { lines, once } from "../context.ts";
import { atRoot, type Condition, type Context, each, type Rule } from "../rule.ts";
import { amountIn, minus, plus, rounded, sumIn } from "./ground/amounts.ts";
import { fatal, holds } from "./ground/conditions.ts";
import { allowances, charges } from "./ground/kinds.ts";

const totals = each("LegalMonetaryTotal");
const sumOfLines = once((invoice) => rounded(sumIn(lines(invoice), "LineExtensionAmount")));

export const totalRules: Rule[] = [
  fatal("BR-12", "BT-106", totals, holds("LineExtensionAmount")),
  fatal("BR-13", "BT-109", totals, holds("TaxExclusiveAmount")),
  fatal("BR-14", "BT-112", totals, holds("TaxInclusiveAmount")),
  fatal("BR-15", "BT-115", totals, holds("PayableAmount")),
  fatal("BR-CO-10", "BT-106", totals, isSumOfLines),
  fatal("BR-CO-11", "BT-107", totals, isSumOf("AllowanceTotalAmount", allowances)),
  fatal("BR-CO-12", "BT-108", totals, isSumOf("ChargeTotalAmount", charges)),
  fatal("BR-CO-13", "BT-109", totals, isTotalBeforeVat),
  fatal("BR-CO-15", "BT-112", atRoot, isTotalWithVat),
  fatal("BR-CO-16", "BT-115", totals, isWhatIsLeftToPay),
];

function isSumOfLines(total: Element, invoice: Document): boolean {
  return isSame(decimalAt(total, "LineExtensionAmount"), sumOfLines(invoice));
}

/** A total need not be stated where there is nothing to add up. */
function isSumOf(path: string, parts: Context): Condition {
  const sum = once((invoice) => rounded(sumIn(parts(invoice), "Amount")));
  return (total, invoice) => {
    if (parts(invoice).length === 0 && !has(total, path)) return true;
    return isSame(decimalAt(total, path), sum(invoice));
  };
}

/** The sum of the lines, plus charges, minus allowances. Rounded only where there are any. */
function isTotalBeforeVat(total: Element): boolean {
  const ofLines = decimalAt(total, "LineExtensionAmount");
  const sum = minus(plus(ofLines, amountIn(total, "ChargeTotalAmount")), amountIn(total, "AllowanceTotalAmount"));
  const isOfLinesAlone = !has(total, "ChargeTotalAmount") && !has(total, "AllowanceTotalAmount");
  return isSame(decimalAt(total, "TaxExclusiveAmount"), isOfLinesAlone ? ofLines : rounded(sum));
}

/** The total before VAT plus the one VAT total in the invoice's currency. */
function isTotalWithVat(root: Element): boolean {
  const taxes = all(root, "TaxTotal/TaxAmount");
  return all(root, "DocumentCurrencyCode").every(({ text: currency }) => {
    const [tax, another] = taxes.filter(({ attributes }) => attributes.currencyID === currency);
    if (!tax || another) return false;
    const sum = plus(decimalAt(root, "LegalMonetaryTotal/TaxExclusiveAmount"), decimalOf(tax.text));
    return isSame(decimalAt(root, "LegalMonetaryTotal/TaxInclusiveAmount"), rounded(sum));
  });
}

/** To pay, less what it was rounded by = the total with VAT, less what has been paid. */
function isWhatIsLeftToPay(total: Element): boolean {
  const less = (path: string, part: string) => {
    const amount = decimalAt(total, path);
    return has(total, part) ? rounded(minus(amount, decimalAt(total, part))) : amount;
  };
  return isSame(less("PayableAmount", "PayableRoundingAmount"), less("TaxInclusiveAmount", "PrepaidAmount"));
}
