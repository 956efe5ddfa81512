import { once } from "#lib/einvoice/rules/context.ts";
import { isWithinOne } from "#lib/einvoice/values/binary.ts";
import { isSame } from "#lib/einvoice/values/decimal.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { has } from "#lib/einvoice/xml/select.ts";
import { decimalAt } from "#lib/einvoice/xml/text.ts";
import { codeOf } from "./finders.ts";
import { byEitherKind, type KindOfLine, keyOf, keysIn, sumUnder } from "./sums.ts";

/** Of a category in the breakdown: its basis is exactly the sum of what stands under its code. */
export function isSumOfCategory(category: Element, invoice: Document): boolean {
  const basis = decimalAt(category.parent, "TaxableAmount");
  return byEitherKind((kind) => hasLines(invoice, kind) && isSame(basis, sumUnder(invoice, kind, keyOf(codeOf(category)))));
}

/** Of a category in the breakdown: its basis is less than 1 from the sum of what stands under its code and rate. */
export const isSumOfRate = (category: Element, invoice: Document): boolean => isNearSumOfRate(category, invoice, hasLines);

/** The same for the standard rate, where a line, or an allowance or charge, has to have that rate. */
export const isSumOfUsedRate = (category: Element, invoice: Document): boolean => isNearSumOfRate(category, invoice, usesRate);

const hasLines = (invoice: Document, kind: KindOfLine): boolean => invoice.named(kind).length > 0;

const usesRate = (invoice: Document, kind: KindOfLine, key: string): boolean => keysOf[kind](invoice).has(key);

function isNearSumOfRate(category: Element, invoice: Document, isTried: typeof usesRate): boolean {
  if (!has(category, "Percent")) return true;
  const [basis, rate] = [decimalAt(category.parent, "TaxableAmount"), decimalAt(category, "Percent")];
  if (!basis || !rate) return false;
  const key = keyOf(codeOf(category), rate);
  return byEitherKind((kind) => {
    const sum = sumUnder(invoice, kind, key);
    return sum !== undefined && isTried(invoice, kind, key) && isWithinOne(sum, basis);
  });
}

const keysWith = (kind: KindOfLine) =>
  once((invoice) => new Set([...invoice.named(kind), ...invoice.named("AllowanceCharge")].flatMap((element) => [...keysIn(element)])));
const keysOf = { InvoiceLine: keysWith("InvoiceLine"), CreditNoteLine: keysWith("CreditNoteLine") };
