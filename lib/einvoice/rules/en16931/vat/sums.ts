import { once } from "#lib/einvoice/rules/context.ts";
import { type Decimal, shortest, write, zero } from "#lib/einvoice/values/decimal.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all } from "#lib/einvoice/xml/select.ts";
import { decimalAt } from "#lib/einvoice/xml/text.ts";
import { type Amount, amountIn, minus, plus } from "../ground/amounts.ts";
import { allowances, charges } from "../ground/kinds.ts";
import { codeOf } from "./finders.ts";

const kindsOfLine = ["InvoiceLine", "CreditNoteLine"] as const;
export type KindOfLine = (typeof kindsOfLine)[number];

/** Whether it is so by the lines of one kind at least: the official rules try the invoice's and the credit note's, whatever the document. */
export const byEitherKind = (isSo: (kind: KindOfLine) => boolean): boolean => kindsOfLine.some(isSo);

/** "S", and with a rate "S 25", which 25.00 is too. */
export const keyOf = (code: string, rate?: Decimal): string => (rate ? `${code} ${write(shortest(rate))}` : code);

/** Each category of a line, an allowance or a charge, by its code alone and with its rate. */
export function keysIn(element: Element): Set<string> {
  const keys = new Set<string>();
  for (const path of ["Item/ClassifiedTaxCategory", "TaxCategory"])
    for (const category of all(element, path))
      keys.add(keyOf(codeOf(category))).add(keyOf(codeOf(category), decimalAt(category, "Percent")));
  return keys;
}

type Sums = { under: (key: string) => Amount };

/** The invoice's own lines of a kind, plus its charges, minus its allowances. Which tax a category is of is not looked at. */
const sumsWith = (kind: KindOfLine): ((invoice: Document) => Sums) =>
  once((invoice) => {
    const sums = new Map<string, Amount>();
    const count = (elements: readonly Element[], path: string, by: typeof plus) => {
      for (const element of elements) {
        const amount = amountIn(element, path);
        for (const key of keysIn(element)) sums.set(key, by(sums.has(key) ? sums.get(key) : zero, amount));
      }
    };
    count(all(invoice.root, kind), "LineExtensionAmount", plus);
    count(charges(invoice), "Amount", plus);
    count(allowances(invoice), "Amount", minus);
    return { under: (key) => (sums.has(key) ? sums.get(key) : zero) };
  });

const sums = { InvoiceLine: sumsWith("InvoiceLine"), CreditNoteLine: sumsWith("CreditNoteLine") };

export const sumUnder = (invoice: Document, kind: KindOfLine, key: string): Amount => sums[kind](invoice).under(key);
