import type { Element } from "#lib/einvoice/xml/element.ts";
import { has } from "#lib/einvoice/xml/select.ts";
import type { Context, Rule } from "../rule.ts";
import { fatal, holds } from "./ground/conditions.ts";
import { allowances, charges, lineAllowances, lineCharges, vatIn } from "./ground/kinds.ts";

type Numbers = { amount: string; vat?: string; reason: string; sameReason: string; noRule: string };
type Terms = { amount: string; vat?: string; reason: string };

export const allowanceRules: Rule[] = [
  ...rulesOf(
    allowances,
    { amount: "BR-31", vat: "BR-32", reason: "BR-33", sameReason: "BR-CO-21", noRule: "BR-CO-05" },
    { amount: "BT-92", vat: "BT-95", reason: "BT-97 BT-98" },
  ),
  ...rulesOf(
    charges,
    { amount: "BR-36", vat: "BR-37", reason: "BR-38", sameReason: "BR-CO-22", noRule: "BR-CO-06" },
    { amount: "BT-99", vat: "BT-102", reason: "BT-104 BT-105" },
  ),
  ...rulesOf(
    lineAllowances,
    { amount: "BR-41", reason: "BR-42", sameReason: "BR-CO-23", noRule: "BR-CO-07" },
    { amount: "BT-136", reason: "BT-139 BT-140" },
  ),
  ...rulesOf(
    lineCharges,
    { amount: "BR-43", reason: "BR-44", sameReason: "BR-CO-24", noRule: "BR-CO-08" },
    { amount: "BT-141", reason: "BT-144 BT-145" },
  ),
];

/** The reason is asked for by two rules. That its text and its code mean the same is a third, which no program can check. */
function rulesOf(context: Context, ids: Numbers, terms: Terms): Rule[] {
  const isExplained = holds("AllowanceChargeReason", "AllowanceChargeReasonCode");
  return [
    fatal(ids.amount, terms.amount, context, holds("Amount")),
    ...(ids.vat && terms.vat ? [fatal(ids.vat, terms.vat, context, hasVatCategory)] : []),
    fatal(ids.reason, terms.reason, context, isExplained),
    fatal(ids.sameReason, terms.reason, context, isExplained),
    fatal(ids.noRule, terms.reason, context, () => true),
  ];
}

function hasVatCategory(element: Element): boolean {
  return vatIn(element, "TaxCategory").some((category) => has(category, "ID"));
}
