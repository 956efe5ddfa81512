import { dateOf } from "#lib/einvoice/values/date.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { first, has } from "#lib/einvoice/xml/select.ts";
import { only } from "../context.ts";
import { each, type Rule } from "../rule.ts";
import { fatal, holds } from "./ground/conditions.ts";

const isOfLine = ({ parent }: Element): boolean => parent?.name === "InvoiceLine" || parent?.name === "CreditNoteLine";

const linePeriods = only(each("InvoicePeriod"), isOfLine);
const otherPeriods = only(each("InvoicePeriod"), (period) => !isOfLine(period));

export const periodRules: Rule[] = [
  fatal("BR-29", "BT-73 BT-74", otherPeriods, endsAfterItsStart),
  fatal("BR-30", "BT-134 BT-135", linePeriods, endsAfterItsStart),
  fatal("BR-CO-19", "BG-14", otherPeriods, holds("StartDate", "EndDate", "DescriptionCode")),
  fatal("BR-CO-20", "BG-26", linePeriods, holds("StartDate", "EndDate")),
];

/** Or on the same day. */
function endsAfterItsStart(period: Element): boolean {
  if (!has(period, "StartDate") || !has(period, "EndDate")) return true;
  const [start, end] = [dateOf(first(period, "StartDate")?.text), dateOf(first(period, "EndDate")?.text)];
  return start !== undefined && end !== undefined && end >= start;
}
