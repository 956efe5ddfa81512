import type { Invoice, VatRow } from "../model/invoice.ts";
import { add, compare, type Decimal, percentOf, roundEvenly, subtract, zero } from "../values/decimal.ts";

type Category = { category?: string; rate?: Decimal };

/** Why no VAT is charged, where the category says it by itself. */
const exemptions: Record<string, string> = { AE: "VATEX-EU-AE", K: "VATEX-EU-IC", G: "VATEX-EU-G", O: "VATEX-EU-O" };

/** What is outside the scope of VAT has no rate; every other category without one has the rate zero. */
export const withRate = <Of extends Category>(vat: Of): Of =>
  vat.category === undefined || vat.category === "O" || vat.rate ? vat : { ...vat, rate: zero };

const isSame = (one: Category, other: Category) =>
  one.category === other.category && (one.rate && other.rate ? compare(one.rate, other.rate) === 0 : one.rate === other.rate);

/** A row for each category and rate. Rows that are given whole are taken as they are; one without its sums says why no VAT is charged. */
export function vatRowsOf({ vat: given = [], lines = [], allowances = [], charges = [] }: Invoice): VatRow[] {
  if (given.length > 0 && given.every(({ taxable, tax }) => taxable && tax)) return given;
  const rows: (Category & { taxable: Decimal })[] = [];
  const count = (vat: Category | undefined, amount: Decimal | undefined, sign: typeof add) => {
    if (!vat || !amount) return;
    const row = rows.find((one) => isSame(one, vat));
    if (row) row.taxable = sign(row.taxable, amount);
    else rows.push({ category: vat.category, rate: vat.rate, taxable: sign(zero, amount) });
  };
  for (const { vat, amount } of lines) count(vat, amount, add);
  for (const { vat, amount } of charges) count(vat, amount, add);
  for (const { vat, amount } of allowances) count(vat, amount, subtract);
  return rows.map((row) =>
    rowOf(
      row,
      given.map(withRate).find((one) => isSame(one, row)),
    ),
  );
}

function rowOf(row: Category & { taxable: Decimal }, given: VatRow = {}): VatRow {
  const taxable = given.taxable ?? row.taxable;
  const tax = given.tax ?? roundEvenly(percentOf(taxable, row.rate ?? zero));
  const exemptionCode = given.exemptionCode ?? (given.exemption ? undefined : exemptions[row.category ?? ""]);
  return { ...row, taxable: inCents(taxable), tax: inCents(tax), exemptionCode, exemption: given.exemption };
}

/** Written with two decimals, whatever it was worked out of. */
export const inCents = (value: Decimal): Decimal => roundEvenly(value, 2);
