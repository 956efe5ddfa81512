import { type Condition, type Context, type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { all, filled, has } from "#lib/einvoice/xml/select.ts";
import { count } from "#lib/einvoice/xml/text.ts";

type Test = (element: Element) => boolean;

/** A rule that makes an invoice invalid. */
export const fatal = (id: string, term: string, context: Context, holds: Condition): Rule => rule(id, "fatal", term, context, holds);

/** Something is written in one of these at least. */
export const fills =
  (...paths: string[]): Test =>
  (element) =>
    paths.some((path) => filled(element, path));

/** One of these at least is there, be it empty. */
export const holds =
  (...paths: string[]): Test =>
  (element) =>
    paths.some((path) => has(element, path));

export const both =
  (one: Condition, other: Condition): Condition =>
  (element, invoice) =>
    one(element, invoice) && other(element, invoice);

export const atMostOne =
  (path: string): Test =>
  (element) =>
    count(element, path) <= 1;

/** Has this attribute, be it empty. */
export const carries =
  (attribute: string): Test =>
  ({ attributes }) =>
    attributes[attribute] !== undefined;

/** At most two decimals as it is written: a blank after them counts as one more. Nothing there has none. */
export const hasTwoDecimals =
  (path: string): Test =>
  (element) =>
    all(element, path).every(({ text }) => decimalsIn(text) <= 2);

export const decimalsIn = (text: string): number => [...text.slice(text.indexOf(".") + 1 || text.length)].length;
