import type { Invoice, Totals } from "../model/invoice.ts";
import { add, subtract, sumOf, zero } from "../values/decimal.ts";
import { amountsOf } from "./adjust.ts";
import { inCents } from "./vat.ts";

/** The totals, each worked out of those above it; how far the payable amount is rounded is for the sender to say. */
export function totalsOf({ totals: given = {}, lines = [], allowances, charges, vat = [] }: Invoice): Totals {
  const sumOfLines = given.lines ?? inCents(sumOf(lines.flatMap(({ amount }) => amount ?? [])));
  const lessened = given.allowances ?? (allowances?.length ? inCents(amountsOf(allowances)) : undefined);
  const raised = given.charges ?? (charges?.length ? inCents(amountsOf(charges)) : undefined);
  const withoutVat = given.withoutVat ?? inCents(subtract(add(sumOfLines, raised ?? zero), lessened ?? zero));
  const tax = given.vat ?? inCents(sumOf(vat.flatMap((row) => row.tax ?? [])));
  const withVat = given.withVat ?? inCents(add(withoutVat, tax));
  const payable = given.payable ?? inCents(add(subtract(withVat, given.prepaid ?? zero), given.rounding ?? zero));
  return { ...given, lines: sumOfLines, allowances: lessened, charges: raised, withoutVat, vat: tax, withVat, payable };
}
