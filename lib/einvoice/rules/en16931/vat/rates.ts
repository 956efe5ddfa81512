import type { Element } from "#lib/einvoice/xml/element.ts";
import { has } from "#lib/einvoice/xml/select.ts";
import { decimalAt } from "#lib/einvoice/xml/text.ts";

/** What rate a category may have. One that is missing is none of these but the last. */
export const isAboveZero = (category: Element): boolean => sign(category) > 0;
export const isZeroOrAbove = (category: Element): boolean => sign(category) >= 0;
export const isZero = (category: Element): boolean => sign(category) === 0;
export const isAbsent = (category: Element): boolean => !has(category, "Percent");

function sign(category: Element): number {
  const rate = decimalAt(category, "Percent");
  return rate === undefined ? Number.NaN : Number(rate.units);
}
