import type { Finding } from "../rules/rule.ts";
import { withoutBlanks } from "../values/blanks.ts";
import type { Document, Element } from "../xml/element.ts";
import { type Kind, keyOf, kindOfAggregate, kindOfRoot, type Place, type Value, valueOfBasic } from "./schema.ts";
import { isValue } from "./values.ts";

/** So many are told: who meets more has a program to correct, not an invoice. */
const mostFindings = 100;
const schemaInstance = "{http://www.w3.org/2001/XMLSchema-instance}";

type Fault = "unknown" | "order" | "repeated" | "missing" | "text" | "attribute" | "attribute-missing" | "value";

/** Where a file differs from UBL 2.1: elements, their order and number, attributes, kinds of values. */
export function faultsIn({ root }: Document): Finding[] {
  const found: Finding[] = [];
  const kind = kindOfRoot(root.name);
  if (kind) lookAtAggregate(root, kind, found);
  return found;
}

const fault = (name: Fault, element: Element, more: { below?: string; value?: string } = {}): Finding => ({
  id: `OWN-STRUCTURE-${name.toUpperCase()}`,
  severity: "fatal",
  term: "",
  element,
  ...more,
});

function lookAtAggregate(element: Element, kind: Kind, found: Finding[]): void {
  if (withoutBlanks(element.text) !== "") found.push(fault("text", element));
  lookAtAttributes(element, undefined, found);
  const seen = new Set<Place>();
  let last: Place | undefined;
  for (const child of element.children) {
    if (found.length >= mostFindings) return;
    const place = kind.places.get(keyOf(child.space, child.name));
    if (!place || place.space !== child.space) {
      found.push(fault("unknown", child));
      continue;
    }
    if (last && place.at < last.at) found.push(fault("order", child));
    else if (seen.has(place) && !place.many) found.push(fault("repeated", child));
    else last = place;
    seen.add(place);
    lookAt(child, found);
  }
  for (const place of kind.needed) if (!seen.has(place)) found.push(fault("missing", element, { below: place.name, value: "" }));
}

function lookAt(element: Element, found: Finding[]): void {
  const { name, space } = element;
  // What an extension holds is between those who agreed on it.
  if (space === "extension") return;
  const kind = space === "aggregate" ? kindOfAggregate(name) : undefined;
  const value = valueOfBasic(name);
  if (kind) lookAtAggregate(element, kind, found);
  else if (value) lookAtBasic(element, value, found);
}

function lookAtBasic(element: Element, value: Value, found: Finding[]): void {
  for (const child of element.children) found.push(fault("unknown", child));
  lookAtAttributes(element, value, found);
  if (isValue[value.base]?.(element.text) === false) found.push(fault("value", element));
}

function lookAtAttributes(element: Element, value: Value | undefined, found: Finding[]): void {
  const { attributes } = element;
  for (const name of Object.keys(attributes)) {
    if (value?.attributes.has(name) || name.startsWith(schemaInstance)) continue;
    found.push(fault("attribute", element, { below: `@${name}`, value: attributes[name] }));
  }
  for (const name of value?.needed ?? []) {
    if (attributes[name] === undefined) found.push(fault("attribute-missing", element, { below: `@${name}`, value: "" }));
  }
}
