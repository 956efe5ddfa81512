import { isWritable } from "../model/values.ts";
import type { Node } from "../ubl/form.ts";

const urn = "urn:oasis:names:specification:ubl:schema:xsd";

/** A tree of UBL as a file. An aggregate in which nothing stands is left out. */
export function xmlOf(root: Node): string {
  const spaces = ` xmlns="${urn}:${root.name}-2" xmlns:cac="${urn}:CommonAggregateComponents-2" xmlns:cbc="${urn}:CommonBasicComponents-2"`;
  const children = root.children.map((child) => elementOf(child, "  ")).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root.name}${spaces}>\n${children}</${root.name}>\n`;
}

function elementOf({ name, attributes, text, children }: Node, indent: string): string {
  const within = children.map((child) => elementOf(child, `${indent}  `)).join("");
  if (within === "" && text === "") return "";
  const tag = within ? `cac:${name}` : `cbc:${name}`;
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join("");
  return within ? `${indent}<${tag}${given}>\n${within}${indent}</${tag}>\n` : `${indent}<${tag}${given}>${escaped(text)}</${tag}>\n`;
}

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Blanks other than the space are written by number in an attribute, and CR everywhere: a parser would make them another one. */
function escaped(text: string): string {
  if (!isWritable(text)) throw new Error("A text holds a character that no XML file can hold");
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark).replace(/[\t\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}
