import { only, under } from "#lib/einvoice/rules/context.ts";
import { atRoot, each, rule } from "#lib/einvoice/rules/rule.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, first, has, trimmed } from "#lib/einvoice/xml/select.ts";
import { count, reads, textAt } from "#lib/einvoice/xml/text.ts";
import { isWithinGermany } from "../about/countries.ts";
import { isKnownProcess, isOfPeppol } from "../about/process.ts";

const projectReference = "50";
const byMandate = ["49", "59"];

/** What holds for the document as a whole, for its parties and for how it is paid. */
export const document = [
  rule("PEPPOL-EN16931-R001", "fatal", "BT-23", atRoot, (root) => has(root, "ProfileID")),
  rule("PEPPOL-EN16931-R002", "fatal", "BT-22", atRoot, (root, invoice) => count(root, "Note") <= 1 || isWithinGermany(invoice)),
  rule("PEPPOL-EN16931-R003", "fatal", "BT-10 BT-13", atRoot, (root) => has(root, "BuyerReference") || has(root, "OrderReference/ID")),
  rule("PEPPOL-EN16931-R004", "fatal", "BT-24", atRoot, saysItIsOfPeppol),
  rule("PEPPOL-EN16931-R005", "fatal", "BT-6", each("TaxCurrencyCode"), isAnotherCurrency),
  rule("PEPPOL-EN16931-R007", "fatal", "BT-23", atRoot, (_root, invoice) => isKnownProcess(invoice)),
  rule("PEPPOL-EN16931-R008", "fatal", "all", leaves, isFilled),
  rule("PEPPOL-EN16931-R010", "fatal", "BT-49", under("AccountingCustomerParty", "Party"), (buyer) => has(buyer, "EndpointID")),
  rule("PEPPOL-EN16931-R020", "fatal", "BT-34", under("AccountingSupplierParty", "Party"), (seller) => has(seller, "EndpointID")),
  rule("PEPPOL-EN16931-R061", "fatal", "BT-89", only(each("PaymentMeans"), isByMandate), (means) => has(means, "PaymentMandate/ID")),
  rule("PEPPOL-EN16931-R080", "fatal", "BT-11", only(atRoot, isCreditNote), hasOneProjectAtMost),
];

function saysItIsOfPeppol(root: Element): boolean {
  const customization = first(root, "CustomizationID");
  return !customization?.isDivided && isOfPeppol(trimmed(customization));
}

function isAnotherCurrency(currency: Element): boolean {
  return !currency.isDivided && trimmed(currency) !== textAt(currency.parent, "DocumentCurrencyCode");
}

function leaves({ elements }: Document): Element[] {
  return elements.filter(({ children }) => children.length === 0);
}

function isFilled({ text }: Element): boolean {
  return /[^ \t\r\n]/.test(text);
}

function isByMandate(means: Element): boolean {
  return byMandate.includes(textAt(means, "PaymentMeansCode"));
}

function isCreditNote(root: Element): boolean {
  return root.name === "CreditNote";
}

function hasOneProjectAtMost(creditNote: Element): boolean {
  const references = all(creditNote, "AdditionalDocumentReference");
  return references.filter((reference) => reads(reference, "DocumentTypeCode", projectReference)).length <= 1;
}
