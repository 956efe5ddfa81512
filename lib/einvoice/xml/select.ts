import type { Element } from "./element.ts";

/** Every element at a path of child names, "PostalAddress/Country/IdentificationCode". */
export function all(element: Element | undefined, path: string): Element[] {
  let found = element ? [element] : [];
  for (const name of path.split("/")) found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  return found;
}

export const first = (element: Element | undefined, path: string): Element | undefined => all(element, path)[0];

/** One there is enough, also an empty one. */
export const has = (element: Element | undefined, path: string): boolean => all(element, path).length > 0;

/** Its text without blanks at both ends, runs of blanks within made one; nothing where it is absent. XML's four blanks only. */
export const trimmed = (element: Element | undefined): string => collapse(element?.text ?? "");

export const collapse = (text: string): string => text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");

export const filled = (element: Element | undefined, path: string): boolean => trimmed(first(element, path)) !== "";
