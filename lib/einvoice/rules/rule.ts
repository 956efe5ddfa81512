import type { Document, Element } from "../xml/element.ts";

export type Severity = "fatal" | "warning";

/** A rule of an e-invoice: `term` is the business term that it is about, `broken` every element that breaks it. */
export type Rule = { id: string; severity: Severity; term: string; broken: (invoice: Document) => readonly Element[] };

/** What breaks a rule: an element, or what should stand `below` it. `value` is what was found, where it is not the element's text. */
export type Finding = { id: string; severity: Severity; term: string; element: Element; below?: string; value?: string };

/** Rules that came into force together. */
export type RuleSet = { version: string; rules: readonly Rule[] };

export type Context = (invoice: Document) => readonly Element[];
export type Condition = (element: Element, invoice: Document) => boolean;

export const rule = (id: string, severity: Severity, term: string, context: Context, holds: Condition): Rule => ({
  id,
  severity,
  term,
  broken: (invoice) => context(invoice).filter((element) => !holds(element, invoice)),
});

/** For the whole invoice or credit note, once. */
export const atRoot: Context = ({ root }) => [root];

/** For each element of these names, wherever it stands. */
export const each =
  (...names: string[]): Context =>
  (invoice) =>
    names.flatMap((name) => invoice.named(name));
