import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, has } from "#lib/einvoice/xml/select.ts";
import { under } from "../context.ts";
import { atRoot, type Rule } from "../rule.ts";
import { fatal, fills, holds } from "./ground/conditions.ts";

/** What every invoice has to say, whatever it is for. */
export const documentRules: Rule[] = [
  fatal("BR-01", "BT-24", atRoot, fills("CustomizationID")),
  fatal("BR-02", "BT-1", atRoot, fills("ID")),
  fatal("BR-03", "BT-2", atRoot, fills("IssueDate")),
  fatal("BR-04", "BT-3", atRoot, fills("InvoiceTypeCode", "CreditNoteTypeCode")),
  fatal("BR-05", "BT-5", atRoot, fills("DocumentCurrencyCode")),
  fatal("BR-16", "BG-25", atRoot, holds("InvoiceLine", "CreditNoteLine")),
  fatal("BR-53", "BT-6 BT-111", atRoot, statesTaxInTaxCurrency),
  fatal("BR-CO-03", "BT-7 BT-8", atRoot, (root) => !(has(root, "TaxPointDate") && has(root, "InvoicePeriod/DescriptionCode"))),
];

function statesTaxInTaxCurrency(root: Element, invoice: Document): boolean {
  const currencies = under("TaxTotal", "TaxAmount")(invoice).map(({ attributes }) => attributes.currencyID);
  return all(root, "TaxCurrencyCode").every(({ text }) => currencies.includes(text));
}
