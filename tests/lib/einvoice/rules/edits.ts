import type { Element } from "#lib/einvoice/xml/element.ts";

/** A change to an invoice that has been read. */
export type Edit = (root: Element) => void;

type Attributes = Record<string, string>;

/** Writes a text at a path, "InvoiceLine[2]/Note": what is not there yet is put in at the end of its parent. */
export const put =
  (path: string, text = "", attributes?: Attributes): Edit =>
  (root) => {
    const element = stepsIn(path).reduce((parent, step) => childAt(parent, step) ?? newIn(parent, step.name), root);
    element.text = text;
    element.space = "basic";
    if (attributes) element.attributes = attributes;
  };

export const sek = (path: string, amount: string): Edit => put(path, amount, { currencyID: "SEK" });

export const remove =
  (path: string): Edit =>
  (root) => {
    const element = elementAt(root, path);
    const siblings = element.parent?.children ?? [];
    siblings.splice(siblings.indexOf(element), 1);
  };

/** Gives an element an attribute, or takes it away. */
export const attribute =
  (path: string, name: string, value?: string): Edit =>
  (root) => {
    const element = elementAt(root, path);
    const { [name]: _, ...others } = element.attributes;
    element.attributes = value === undefined ? others : { ...others, [name]: value };
  };

/** For every element of a name that stands there, wherever. */
export const wherever =
  (name: string, edit: Edit): Edit =>
  (root) => {
    for (const child of [...root.children]) wherever(name, edit)(child);
    if (root.name === name) edit(root);
  };

export const all =
  (...edits: Edit[]): Edit =>
  (root) => {
    for (const edit of edits) edit(root);
  };

type Step = { name: string; place: number };

const stepsIn = (path: string): Step[] =>
  path.split("/").map((step) => {
    const [, name = "", place = "1"] = /^(\w+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    return { name, place: Number(place) };
  });

const childAt = (parent: Element, { name, place }: Step): Element | undefined =>
  parent.children.filter((child) => child.name === name)[place - 1];

function newIn(parent: Element, name: string): Element {
  const { line, column } = parent;
  const element: Element = { name, space: "aggregate", attributes: {}, text: "", children: [], parent, line, column };
  parent.children.push(element);
  return element;
}

function elementAt(root: Element, path: string): Element {
  const found = stepsIn(path).reduce<Element | undefined>((parent, step) => parent && childAt(parent, step), root);
  if (!found) throw new Error(`Nothing stands at ${path}`);
  return found;
}
