import { absolute, add, compare, type Decimal, percentOf, round, subtract, zero } from "#lib/einvoice/values/decimal.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { has } from "#lib/einvoice/xml/select.ts";
import { decimalAt } from "#lib/einvoice/xml/text.ts";

/** An amount, or nothing where one is missing or unreadable: then no sum with it is an amount, and no rule on it holds. */
export type Amount = Decimal | undefined;

export const plus = (one: Amount, other: Amount): Amount => one && other && add(one, other);
export const minus = (one: Amount, other: Amount): Amount => one && other && subtract(one, other);
export const rounded = (amount: Amount, decimals = 2): Amount => amount && round(amount, decimals);
export const isZero = (amount: Amount): boolean => amount?.units === 0n;

/** What need not be stated counts as 0. */
export const amountIn = (element: Element, path: string): Amount => (has(element, path) ? decimalAt(element, path) : zero);

export const sumIn = (elements: readonly Element[], path: string): Amount =>
  elements.map((element) => amountIn(element, path)).reduce(plus, zero);

const one: Decimal = { units: 1n, scale: 0 };

/** Whether a tax is what the rate makes of the basis, or less than 1 beside it. The signs do not matter. */
export function isTaxOn(basis: Amount, rate: Amount, tax: Amount): boolean {
  if (!basis || !rate || !tax) return false;
  const [computed, stated] = [round(percentOf(absolute(basis), rate)), absolute(tax)];
  return compare(subtract(stated, one), computed) < 0 && compare(computed, add(stated, one)) < 0;
}
