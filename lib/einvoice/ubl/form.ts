import { type Decimal, decimalOf, write } from "../values/decimal.ts";
import type { Element } from "../xml/element.ts";
import { all, first, trimmed } from "../xml/select.ts";

/** An element to be written. One with children is an aggregate, one without has a text. */
export type Node = { name: string; attributes: Record<string, string>; text: string; children: Node[] };

/** How a value of the model stands in UBL: read out of an element and written into one. */
export type Form<Value> = { read: (at: Element) => Value | undefined; write: (value: Value, at: Node) => void };

/** Every value of a part of the model, in the order in which UBL wants them. */
export type Fields<Part> = { [Key in keyof Part]-?: Form<NonNullable<Part[Key]>> };

/** What an amount says as its currency until it is known which one the invoice is in. */
export const ownCurrency = "\0";

/** Adds an element at a path. Elements above it that were begun by the value before are gone on with. */
export function put(at: Node, path: string, text = "", attributes: Record<string, string | undefined> = {}): Node {
  const names = path.split("/");
  const name = names.pop() ?? path;
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  const node: Node = { name, attributes: Object.fromEntries(given), text, children: [] };
  names.reduce(goOn, at).children.push(node);
  return node;
}

function goOn(at: Node, name: string): Node {
  const last = at.children.at(-1);
  return last?.name === name ? last : put(at, name);
}

export const textAt = (at: Element | undefined): string | undefined => at?.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "") || undefined;

export const text = (path: string): Form<string> => ({
  read: (at) => textAt(first(at, path)),
  write: (value, at) => put(at, path, value),
});

export const decimal = (path: string): Form<Decimal> => ({
  read: (at) => decimalOf(trimmed(first(at, path))),
  write: (value, at) => put(at, path, write(value)),
});

export const amount = (path: string): Form<Decimal> => ({
  read: (at) => decimalOf(trimmed(first(at, path))),
  write: (value, at) => put(at, path, write(value), { currencyID: ownCurrency }),
});

/** A text at an attribute of an element that the value before has written. */
export const attribute = (path: string, name: string): Form<string> => ({
  read: (at) => first(at, path)?.attributes[name],
  write: (value, at) => {
    const written = path.split("/").reduce<Node | undefined>((node, step) => node?.children.findLast((child) => child.name === step), at);
    if (written) written.attributes[name] = value;
  },
});

export const identifier = (path: string): Form<{ value?: string; scheme?: string }> => ({
  read: (at) => {
    const found = first(at, path);
    const value = textAt(found);
    return value === undefined ? undefined : { value, ...(found?.attributes.schemeID ? { scheme: found.attributes.schemeID } : {}) };
  },
  write: ({ value, scheme }, at) => put(at, path, value, { schemeID: scheme }),
});

/** A part of its own at a path, which is there only where something stands in it. */
export const inside = <Part extends object>(path: string, fields: Fields<Part>): Form<Partial<Part>> => ({
  read: (at) => readPart(fields, first(at, path)),
  write: (value, at) => writePart(fields, value, put(at, path)),
});

/** Several, each with an element of its own; `at` finds it in what is repeated. */
export const each = <Value>(path: string, form: Form<Value>, isMeant: (element: Element) => boolean = () => true): Form<Value[]> => ({
  read: (at) =>
    listed(
      all(at, path)
        .filter(isMeant)
        .flatMap((element) => form.read(element) ?? []),
    ),
  write: (values, at) => {
    for (const value of values) form.write(value, put(at, path));
  },
});

/** The same values on the element itself. */
export const here = <Part extends object>(fields: Fields<Part>): Form<Partial<Part>> => ({
  read: (at) => readPart(fields, at),
  write: (value, at) => writePart(fields, value, at),
});

export const listed = <Value>(values: Value[]): Value[] | undefined => (values.length > 0 ? values : undefined);

export function readPart<Part extends object>(fields: Fields<Part>, at: Element | undefined): Partial<Part> | undefined {
  const found: Partial<Part> = {};
  if (!at) return undefined;
  for (const key in fields) {
    const value = fields[key].read(at);
    if (value !== undefined) found[key] = value;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

export function writePart<Part extends object>(fields: Fields<Part>, part: Partial<Part>, at: Node): void {
  for (const key in fields) {
    const value = part[key];
    if (value !== undefined && value !== null) fields[key].write(value, at);
  }
}
