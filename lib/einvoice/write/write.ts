import type { Invoice } from "../model/invoice.ts";
import { type Node, ownCurrency, writePart } from "../ubl/form.ts";
import { fieldsOf } from "../ubl/invoice.ts";
import { order } from "../ubl/order.ts";
import { completed } from "./complete.ts";
import { xmlOf } from "./xml.ts";

/** The file of an invoice, in the UBL of Peppol BIS Billing 3. What can be worked out and was left out is worked out. */
export function writeInvoice(invoice: Invoice): string {
  const { kind = "invoice", ...terms } = completed(invoice);
  const root: Node = { name: kind === "invoice" ? "Invoice" : "CreditNote", attributes: {}, text: "", children: [] };
  writePart(fieldsOf(kind), terms, root);
  root.children.sort((one, other) => order[kind].indexOf(one.name) - order[kind].indexOf(other.name));
  sayCurrency(root, terms.currency ?? "");
  return xmlOf(root);
}

function sayCurrency(node: Node, currency: string) {
  if (node.attributes.currencyID === ownCurrency) node.attributes.currencyID = currency;
  for (const child of node.children) sayCurrency(child, currency);
}
