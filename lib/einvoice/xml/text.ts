import { type Decimal, decimalOf } from "../values/decimal.ts";
import type { Element } from "./element.ts";
import { all, first, trimmed } from "./select.ts";

/** The text of the first at a path without blanks around it, and none where nothing is there. */
export const textAt = (element: Element | undefined, path: string): string => trimmed(first(element, path));

/** The amount, rate or quantity at a path; nothing where there is none, or where it is no number. */
export const decimalAt = (element: Element | undefined, path: string): Decimal | undefined => decimalOf(first(element, path)?.text);

/** Whether one at a path reads exactly as one of these, blanks counted. */
export const reads = (element: Element | undefined, path: string, ...texts: string[]): boolean =>
  all(element, path).some(({ text }) => texts.includes(text));

/** How many there are at a path. */
export const count = (element: Element | undefined, path: string): number => all(element, path).length;

/** The same, and what counts where nothing is there. Still nothing where it is no number. */
export const decimalOr = (element: Element | undefined, path: string, otherwise: Decimal): Decimal | undefined => {
  const found = first(element, path);
  return found ? decimalOf(found.text) : otherwise;
};
