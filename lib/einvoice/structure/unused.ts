import type { Finding } from "../rules/rule.ts";
import type { Document, Element } from "../xml/element.ts";
import { all, trimmed } from "../xml/select.ts";
import { attributeUses } from "./unused-attributes.ts";
import elements from "./unused-elements.json" with { type: "json" };

type Node = { id?: string; children: Map<string, Node> };

const lines = new Set(["InvoiceLine", "CreditNoteLine"]);
const tree = treeOf(elements);

/** What UBL has and EN 16931 does not use: a warning for each kind, at the first one of it. */
export function unusedIn(invoice: Document): Finding[] {
  const found = new Map<string, Finding>();
  const warn = (id: string, element: Element, more: { below?: string; value?: string } = {}) => {
    if (!found.has(id)) found.set(id, { id, severity: "warning", term: "", element, ...more });
  };
  walk(invoice.root, tree, warn);
  for (const [number, where] of exceptions) for (const element of where(invoice)) warn(`UBL-CR-${number}`, element);
  for (const { id, element, attribute } of attributeUses(invoice)) {
    warn(id, element, { below: `@${attribute}`, value: element.attributes[attribute] });
  }
  return [...found.values()];
}

/** Those that no path alone can say. */
const exceptions: [number: string, where: (invoice: Document) => readonly Element[]][] = [
  ["002", ({ root }) => all(root, "UBLVersionID").filter((version) => trimmed(version) !== "2.1")],
  ["412", ({ root }) => (root.name === "Invoice" ? all(root, "PaymentMeans/PaymentDueDate") : [])],
  ["420", ({ root }) => all(root, "PaymentMeans/CardAccount/CV2ID")],
  ["664", ({ named }) => named("FinancialInstitution")],
  ["669", ({ named }) => inPrice(named("AllowanceChargeReasonCode"))],
  ["670", ({ named }) => inPrice(named("AllowanceChargeReason"))],
  ["671", ({ named }) => inPrice(named("MultiplierFactorNumeric"))],
  ["680", ({ named }) => named("PayerFinancialAccount").filter(({ parent }) => parent?.name === "PaymentMeans")],
];

const inPrice = (found: readonly Element[]): Element[] =>
  found.filter(({ parent }) => parent?.name === "AllowanceCharge" && parent.parent?.name === "Price");

function walk(element: Element, node: Node, warn: (id: string, element: Element) => void): void {
  for (const child of element.children) {
    const next = node.children.get(lines.has(child.name) && node === tree ? "LINE" : child.name);
    if (next?.id) warn(next.id, child);
    if (next && next.children.size > 0) walk(child, next, warn);
  }
}

/** Of paths with the names that are not used below each, and their numbers. */
function treeOf(paths: Record<string, string>): Node {
  const root: Node = { children: new Map() };
  const at = (path: string) => path.split("/").filter(Boolean).reduce(childOf, root);
  for (const [path, unused] of Object.entries(paths)) {
    for (const [name = "", number] of unused.split(" ").map((one) => one.split(":"))) childOf(at(path), name).id = `UBL-CR-${number}`;
  }
  return root;
}

function childOf(node: Node, name: string): Node {
  const child = node.children.get(name) ?? { children: new Map() };
  node.children.set(name, child);
  return child;
}
