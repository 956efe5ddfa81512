import { SaxesParser, type SaxesTagNS } from "saxes";
import type { Element } from "../xml/element.ts";
import { startCounting } from "./counts.ts";
import { attributesPerElement, charactersPerValue } from "./limits.ts";
import { formatOf, named, nameIn } from "./names.ts";
import { Refused, refuse, tooLarge } from "./refusal.ts";

type Attributes = Record<string, string>;

const namespaces = "http://www.w3.org/2000/xmlns/";
const none: Attributes = Object.freeze(Object.create(null));
const encodings = new Set(["utf-8", "utf8", "us-ascii"]);
const isBeyondAscii = (text: string) => /[^\p{ASCII}]/u.test(text);

/**
 * Stops at the first error. As a class of its own it has room for its listeners: from the seventh on V8 would keep the fields of a plain
 * `SaxesParser` in a dictionary and read each sign six times as slowly.
 */
class StrictParser extends SaxesParser<{ xmlns: true }> {
  place(): { line: number; column: number } {
    return { line: this.line, column: this.columnIndex };
  }

  override fail(): never {
    throw new Refused(refuse("reject-malformed", "", this.place()));
  }
}

/** The root of an invoice or credit note in UBL, with all that stands in it. Nothing is expanded, and nothing is fetched. */
export function parse(text: string): Element {
  const parser = new StrictParser({ xmlns: true });
  const counting = startCounting();
  const open: Element[] = [];
  const roots: Element[] = [];
  let attributes = 0;

  const divided = new Set<Element>();
  const addText = (part: string) => {
    const element = open.at(-1);
    if (!element) return;
    element.text += part;
    if (divided.has(element)) element.isDivided = true;
  };
  const divide = () => {
    const element = open.at(-1);
    if (element && element.text !== "") divided.add(element);
  };

  parser.on("doctype", () => {
    throw new Refused(refuse("reject-doctype", "", parser.place()));
  });
  parser.on("xmldecl", ({ version, encoding = "UTF-8" }) => {
    if (version !== "1.0") throw new Refused(refuse("reject-malformed", `XML ${version}`, parser.place()));
    const isOther = !encodings.has(encoding.toLowerCase()) || (encoding.toLowerCase() === "us-ascii" && isBeyondAscii(text));
    if (isOther) throw new Refused(refuse("reject-encoding", encoding, parser.place()));
  });
  parser.on("attribute", ({ value }) => {
    if (++attributes > attributesPerElement) throw new Refused(tooLarge("attributes", parser.place()));
    if (value.length > charactersPerValue) throw new Refused(tooLarge("value", parser.place()));
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    const parent = open.at(-1);
    const { line, columnIndex: column } = parser;
    const { name, space } = named(tag.uri, tag.local);
    const element: Element = { name, space, attributes: attributesOf(tag), text: "", children: [], parent, line, column };
    counting.opened(element, open.length + 1);
    if (parent) parent.children.push(element);
    else roots.push(mustBeInvoice(element));
    open.push(element);
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("comment", divide);
  parser.on("processinginstruction", divide);
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) counting.closed(element);
  });
  parser.write(text).close();

  const [root] = roots;
  if (!root) throw new Refused(refuse("reject-malformed"));
  return root;
}

function mustBeInvoice(root: Element): Element {
  if (root.space === "root") return root;
  const format = formatOf(root.name);
  throw new Refused(format ? refuse("reject-format", format, root) : refuse("reject-not-invoice", root.name, root));
}

/** Without a prototype: an attribute may be called `__proto__`. */
function attributesOf({ attributes }: SaxesTagNS): Attributes {
  let own = none;
  for (const name in attributes) {
    const attribute = attributes[name];
    if (!attribute || attribute.uri === namespaces) continue;
    if (own === none) own = bare();
    own[nameIn(attribute.uri, attribute.local)] = attribute.value;
  }
  return own;
}

function bare(): Attributes {
  return Object.create(null);
}
