/** An element as it stands in a file. */
export type Element = {
  /** Its local name in UBL's own namespaces, `{namespace}name` elsewhere. */
  name: string;
  space: Space;
  /** By local name; one with a namespace as `{namespace}name`. */
  attributes: Readonly<Record<string, string>>;
  /** Its own text with that of CDATA, as written; not its children's, and no comments. */
  text: string;
  /** Set where a comment or an instruction divides its text: some official rules cannot read it then. */
  isDivided?: true;
  children: Element[];
  parent: Element | undefined;
  /** Where its start tag ends, from 1. */
  line: number;
  column: number;
};

/** Which of UBL's namespaces a name stands in; `root` only for the two that a file may begin with. */
export type Space = "basic" | "aggregate" | "extension" | "root" | "foreign";

/** A file's elements in their order, with those of a name found at once. */
export type Document = { root: Element; elements: readonly Element[]; named: (name: string) => readonly Element[] };

export function documentOf(root: Element): Document {
  const elements: Element[] = [];
  const index = new Map<string, Element[]>();
  const add = (element: Element) => {
    elements.push(element);
    const same = index.get(element.name);
    if (same) same.push(element);
    else index.set(element.name, [element]);
    for (const child of element.children) add(child);
  };
  add(root);
  return { root, elements, named: (name) => index.get(name) ?? [] };
}

/** "Party/PartyName/Name" of an element within the file, each with its place among its likes: what a message points to. */
export function pathOf(element: Element): string {
  const { parent } = element;
  if (!parent) return `/${element.name}`;
  const alike = parent.children.filter(({ name }) => name === element.name);
  const place = alike.length > 1 ? `[${alike.indexOf(element) + 1}]` : "";
  return `${pathOf(parent)}/${element.name}${place}`;
}
