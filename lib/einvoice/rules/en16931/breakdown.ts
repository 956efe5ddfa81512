import { decimalOf, isSame } from "#lib/einvoice/values/decimal.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { all, has, trimmed } from "#lib/einvoice/xml/select.ts";
import { decimalAt } from "#lib/einvoice/xml/text.ts";
import { at, under } from "../context.ts";
import { atRoot, type Rule } from "../rule.ts";
import { isTaxOn, isZero, rounded, sumIn } from "./ground/amounts.ts";
import { fatal, holds } from "./ground/conditions.ts";
import { vatIn } from "./ground/kinds.ts";

const subtotals = under("TaxTotal", "TaxSubtotal");

export const breakdownRules: Rule[] = [
  fatal("BR-45", "BT-116", subtotals, holds("TaxableAmount")),
  fatal("BR-46", "BT-117", subtotals, holds("TaxAmount")),
  fatal("BR-47", "BT-118", subtotals, (subtotal) => inVat(subtotal, "ID").length > 0),
  fatal("BR-48", "BT-119", subtotals, hasRateOrIsNotSubject),
  fatal("BR-CO-14", "BT-110", at("TaxTotal"), isSumOfBreakdown),
  fatal("BR-CO-17", "BT-117", subtotals, isTaxByRate),
  fatal("BR-CO-18", "BG-23", atRoot, holds("TaxTotal/TaxSubtotal")),
];

const inVat = (subtotal: Element, path: string): Element[] => vatIn(subtotal, "TaxCategory").flatMap((category) => all(category, path));

function hasRateOrIsNotSubject(subtotal: Element): boolean {
  return inVat(subtotal, "Percent").length > 0 || inVat(subtotal, "ID").some((code) => trimmed(code) === "O");
}

function isSumOfBreakdown(total: Element): boolean {
  return !has(total, "TaxSubtotal") || isSame(decimalAt(total, "TaxAmount"), rounded(sumIn(all(total, "TaxSubtotal"), "TaxAmount")));
}

/** A rate below a half counts as 0, since the official rule looks at it without decimals. */
function isTaxByRate(subtotal: Element): boolean {
  const [percent] = inVat(subtotal, "Percent");
  const rate = decimalOf(percent?.text);
  const tax = decimalAt(subtotal, "TaxAmount");
  if (!percent || isZero(rounded(rate, 0))) return isZero(rounded(tax, 0));
  return isTaxOn(decimalAt(subtotal, "TaxableAmount"), rate, tax);
}
