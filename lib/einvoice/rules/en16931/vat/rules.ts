import { atRoot, type Condition, type Context, type Rule } from "#lib/einvoice/rules/rule.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { decimalAt } from "#lib/einvoice/xml/text.ts";
import { isTaxOn, isZero } from "../ground/amounts.ts";
import { fatal, holds } from "../ground/conditions.ts";
import { categories, standard } from "./categories.ts";
import { type ByCode, inBreakdown, onAllowances, onCharges, onItems, onLines, onLinesOfAnyTax } from "./finders.ts";

const isExplained = holds("TaxExemptionReason", "TaxExemptionReasonCode");

/** Each category has the same ten rules, in which only a few words differ. */
export const categoryRules: Rule[] = categories.flatMap((category) => {
  const { name, code, registered, looksAt } = category;
  const of = (number: string, term: string, context: Context, isSo: Condition) => fatal(`BR-${name}-${number}`, term, context, isSo);
  const each =
    (found: ByCode): Context =>
    (invoice) =>
      found(invoice).get(code) ?? [];
  const ifUsed =
    (found: ByCode): Condition =>
    (_, invoice) =>
      !found(invoice).has(code) || registered.are(invoice);

  return [
    of("01", "BT-118 BT-95 BT-102 BT-151", atRoot, (_, invoice) => category.isBrokenDown(invoice, code)),
    of("02", registered.terms, atRoot, category === standard ? isStandardForRegistered : ifUsed(onLines)),
    of("03", registered.terms, atRoot, ifUsed(looksAt.allowances)),
    of("04", registered.terms, atRoot, ifUsed(looksAt.charges)),
    of("05", "BT-152", each(onItems), category.hasRate),
    of("06", "BT-96", each(onAllowances), category.hasRate),
    of("07", "BT-103", each(onCharges), category.hasRate),
    of("08", "BT-116", each(inBreakdown), category.isBasis),
    of("09", "BT-117", each(inBreakdown), category.isCharged ? isTaxByRate : hasNoTax),
    of("10", "BT-120 BT-121", each(inBreakdown), (found) => isExplained(found) === category.isExplained),
  ];
});

/** The official rule also breaks where every such line is of another tax than VAT. */
function isStandardForRegistered(_: Element, invoice: Document): boolean {
  const { code, registered } = standard;
  return !onLinesOfAnyTax(invoice).has(code) || (onLines(invoice).has(code) && registered.are(invoice));
}

function isTaxByRate(category: Element): boolean {
  const { parent } = category;
  return isTaxOn(decimalAt(parent, "TaxableAmount"), decimalAt(category, "Percent"), decimalAt(parent, "TaxAmount"));
}

function hasNoTax({ parent }: Element): boolean {
  return isZero(decimalAt(parent, "TaxAmount"));
}
