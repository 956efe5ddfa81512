import { compare, type Decimal, write } from "./decimal.ts";

/**
 * Whether a sum is less than 1 from what is stated, where the stated amount less 1 and plus 1 are floating-point numbers. The official rules
 * on a VAT basis work so, and whether a difference of exactly 1.00 is let through is a matter of the last binary digit.
 */
export function isWithinOne(sum: Decimal, stated: Decimal): boolean {
  const number = Number(write(stated));
  if (!Number.isFinite(number)) return false;
  return compare(exactly(number - 1), sum) < 0 && compare(sum, exactly(number + 1)) < 0;
}

/** All decimals of a binary number: each halving is one decimal more. */
function exactly(number: number): Decimal {
  let [whole, halvings] = [number, 0];
  while (!Number.isInteger(whole)) [whole, halvings] = [whole * 2, halvings + 1];
  return { units: BigInt(whole) * 5n ** BigInt(halvings), scale: halvings };
}
