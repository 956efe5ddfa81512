import type { Adjustment, Line } from "../model/invoice.ts";
import { type Decimal, percentOf, roundEvenly, sumOf } from "../values/decimal.ts";
import { withRate } from "./vat.ts";

type Bare = NonNullable<Line["allowances"]>[number];
type Adjusted<One> = { allowances?: One[]; charges?: One[] };

export const amountsOf = (adjustments: Bare[] = []): Decimal => sumOf(adjustments.flatMap(({ amount }) => amount ?? []));

/** A percentage is of what the lines come to, or of what a line comes to, unless it says of what. */
export const adjustedLine = ({ allowances, charges }: Line, base: Decimal): Adjusted<Bare> => ({
  allowances: allowances?.map((one) => adjusted(one, base)),
  charges: charges?.map((one) => adjusted(one, base)),
});

export const adjustedDocument = ({ allowances, charges }: Adjusted<Adjustment>, base: Decimal): Adjusted<Adjustment> => ({
  allowances: allowances?.map((one) => ({ ...one, ...adjusted(one, base), vat: one.vat && withRate(one.vat) })),
  charges: charges?.map((one) => ({ ...one, ...adjusted(one, base), vat: one.vat && withRate(one.vat) })),
});

function adjusted(one: Bare, worked: Decimal): Bare {
  const { percent, base = worked, amount } = one;
  if (percent === undefined) return one;
  return { ...one, base, amount: amount ?? roundEvenly(percentOf(base, percent)) };
}
