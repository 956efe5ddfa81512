import type { Element } from "./element.ts";

/** Every element at a path of child names, "PostalAddress/Country/IdentificationCode". */
export function all(element: Element | undefined, path: string): Element[] {
  const found: Element[] = [];
  if (element) collect(element, namesIn(path), 0, found);
  return found;
}

export const first = (element: Element | undefined, path: string): Element | undefined => element && find(element, namesIn(path), 0);

/** One there is enough, also an empty one. */
export const has = (element: Element | undefined, path: string): boolean => first(element, path) !== undefined;

/** Its text without blanks at both ends, runs of blanks within made one; nothing where it is absent. XML's four blanks only. */
export const trimmed = (element: Element | undefined): string => collapse(element?.text ?? "");

export const collapse = (text: string): string => text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");

export const filled = (element: Element | undefined, path: string): boolean => trimmed(first(element, path)) !== "";

// A check asks for some hundred paths on each line of an invoice: so each path is split once, and no list is made on the way down.
const paths = new Map<string, string[]>();

function namesIn(path: string): string[] {
  const known = paths.get(path);
  if (known) return known;
  const names = path.split("/");
  paths.set(path, names);
  return names;
}

function collect(element: Element, names: string[], depth: number, found: Element[]): void {
  for (const child of element.children) {
    if (child.name !== names[depth]) continue;
    if (depth === names.length - 1) found.push(child);
    else collect(child, names, depth + 1, found);
  }
}

function find(element: Element, names: string[], depth: number): Element | undefined {
  for (const child of element.children) {
    if (child.name !== names[depth]) continue;
    const found = depth === names.length - 1 ? child : find(child, names, depth + 1);
    if (found) return found;
  }
}
