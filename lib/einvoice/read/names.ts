import type { Space } from "../xml/element.ts";

const ubl = "urn:oasis:names:specification:ubl:schema:xsd:";

const roots: Record<string, string> = { [`${ubl}Invoice-2`]: "Invoice", [`${ubl}CreditNote-2`]: "CreditNote" };

const spaces = new Map<string, Space>([
  [`${ubl}CommonBasicComponents-2`, "basic"],
  [`${ubl}CommonAggregateComponents-2`, "aggregate"],
  [`${ubl}CommonExtensionComponents-2`, "extension"],
]);

/** What an element or attribute is called in the tree, by its namespace. */
export const nameIn = (namespace: string, local: string): string => (namespace === "" ? local : `{${namespace}}${local}`);

export function named(namespace: string, local: string): { name: string; space: Space } {
  const space = spaces.get(namespace);
  if (space) return { name: local, space };
  if (roots[namespace] === local) return { name: local, space: "root" };
  return { name: `{${namespace}}${local}`, space: "foreign" };
}

/** Formats of invoices that Swedish companies meet and that are not read here, by their root element. */
const formats: [name: RegExp, format: string][] = [
  [/^\{urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:/, "UN/CEFACT CII"],
  [/^\{urn:ferd:CrossIndustryDocument:/, "ZUGFeRD 1"],
  [/^\{urn:sfti:documents:(BasicInvoice|ObjectEnvelope):/, "Svefaktura"],
  [/^\{urn:oasis:names:tc:ubl:Invoice:1:0\}/, "UBL 1.0"],
  [/^\{[^}]*\}Finvoice$/, "Finvoice"],
  [/^\{[^}]*fatturapa[^}]*\}FatturaElettronica$/, "FatturaPA"],
  [/^\{http:\/\/www\.facturae\.es\/[^}]*\}Facturae$/, "Facturae"],
  [/^\{http:\/\/www\.ebinterface\.at\/[^}]*\}Invoice$/, "ebInterface"],
];

export const formatOf = (root: string): string | undefined => formats.find(([name]) => name.test(root))?.[1];
