import type { Document, Element } from "../xml/element.ts";
import { all } from "../xml/select.ts";
import { type Condition, type Context, each, type Rule } from "./rule.ts";

/** Elements at a path from the root. */
export const at =
  (path: string): Context =>
  ({ root }) =>
    all(root, path);

/** Elements at a path from each of a name, wherever that one stands. */
export const under =
  (name: string, path: string): Context =>
  (invoice) =>
    invoice.named(name).flatMap((element) => all(element, path));

export const lines = each("InvoiceLine", "CreditNoteLine");
export const isLine = ({ name }: Element): boolean => name === "InvoiceLine" || name === "CreditNoteLine";

/** Only those of a context that a rule is about. */
export const only =
  (context: Context, isMeant: Condition): Context =>
  (invoice) =>
    context(invoice).filter((element) => isMeant(element, invoice));

/** For what may not be there at all. */
export const never = (): boolean => false;

/** Worked out once for each invoice, however many rules ask. */
export function once<Found extends object | string | boolean | undefined>(
  find: (invoice: Document) => Found,
): (invoice: Document) => Found {
  const known = new WeakMap<Document, { found: Found }>();
  return (invoice) => {
    const before = known.get(invoice);
    if (before) return before.found;
    const found = find(invoice);
    known.set(invoice, { found });
    return found;
  };
}

/** Rules that only some invoices have to follow. */
export function where(isMeant: (invoice: Document) => boolean, rules: readonly Rule[]): Rule[] {
  const isUnder = once(isMeant);
  const none: Element[] = [];
  return rules.map((rule) => ({ ...rule, broken: (invoice) => (isUnder(invoice) ? rule.broken(invoice) : none) }));
}
