import type { Element } from "../xml/element.ts";
import { collapse } from "../xml/select.ts";
import type { Finding, Severity } from "./rule.ts";

/** A broken rule as it is told: where it stands in the file, and what was found there. */
export type Breach = { id: string; severity: Severity; term: string; path: string; line: number; column: number; value: string };

/** As much of a value as a message can hold. */
const shownOfValue = 200;

export function breachesOf(findings: readonly Finding[]): Breach[] {
  const pathTo = paths();
  return findings.map(({ id, severity, term, element, below, value = textOf(element) }) => ({
    id,
    severity,
    term,
    path: below === undefined ? pathTo(element) : `${pathTo(element)}/${below}`,
    line: element.line,
    column: element.column,
    value: shortened(value),
  }));
}

const textOf = ({ children, text }: Element): string => (children.length > 0 ? "" : text);

/** Cut before its blanks are looked at: it may be the whole of an attachment. */
const shortened = (value: string): string => [...collapse(value.slice(0, shownOfValue * 4))].slice(0, shownOfValue).join("");

/** As `pathOf`, for many elements of one file: each list of siblings is numbered once. */
function paths(): (element: Element) => string {
  const steps = new Map<Element, string>();
  const known = new Map<Element, string>();

  function pathTo(element: Element): string {
    const found = known.get(element);
    if (found !== undefined) return found;
    const { parent } = element;
    if (parent && !steps.has(element)) number(parent.children);
    const path = parent ? `${pathTo(parent)}/${steps.get(element)}` : `/${element.name}`;
    known.set(element, path);
    return path;
  }

  function number(siblings: readonly Element[]): void {
    const alike = Map.groupBy(siblings, ({ name }) => name);
    for (const [name, same] of alike) for (const [at, one] of same.entries()) steps.set(one, same.length > 1 ? `${name}[${at + 1}]` : name);
  }

  return pathTo;
}
