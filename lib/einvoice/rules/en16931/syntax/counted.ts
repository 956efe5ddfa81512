import { lines, only, under } from "#lib/einvoice/rules/context.ts";
import { atRoot, each, type Rule } from "#lib/einvoice/rules/rule.ts";
import type { Document, Element } from "#lib/einvoice/xml/element.ts";
import { all, first } from "#lib/einvoice/xml/select.ts";
import { count, reads } from "#lib/einvoice/xml/text.ts";
import { both, carries, fatal, holds } from "../ground/conditions.ts";
import { buyer, isOfObject, seller } from "../ground/kinds.ts";

const references = each("AdditionalDocumentReference");
const objects = only(references, isOfObject);
const suppliers = under("AccountingSupplierParty", "Party");

/** UNCL 1001: what a credit note refers to its project by, which has no place of its own there. */
const project = "50";

/** What may stand once and is known by more than its path, and what has to be there although UBL would let it be left out. */
export const countedRules: Rule[] = [
  fatal("UBL-SR-04", "BT-18", atRoot, (root) => idsOf(all(root, "AdditionalDocumentReference").filter(isOfObject)).length <= 1),
  fatal("UBL-SR-07", "BT-25", each("BillingReference"), holds("InvoiceDocumentReference/ID")),
  fatal("UBL-SR-12", "BT-31", atRoot, (root) => numbersIn(root, seller, isVatAsWritten).length <= 1),
  fatal("UBL-SR-13", "BT-32", atRoot, (root) => numbersIn(root, seller, isOtherTax).length <= 1),
  fatal("UBL-SR-18", "BT-48", atRoot, (root) => numbersIn(root, buyer, isVatAsWritten).length <= 1),
  fatal("UBL-SR-29", "BT-90", atRoot, (_, invoice) => under("PartyIdentification", "ID")(invoice).filter(isOfCollector).length <= 1),
  fatal("UBL-SR-42", "BT-31 BT-32", suppliers, (party) => count(party, "PartyTaxScheme") <= 2),
  fatal("UBL-SR-43", "BT-18 BT-122", references, isObjectOrDocument),
  fatal("UBL-SR-44", "BT-83", atRoot, (_, invoice) => areAlike(invoice.named("PaymentID"))),
  fatal("UBL-SR-46", "BT-82", atRoot, (root) => all(root, "PaymentMeans/PaymentMeansCode").filter(carries("name")).length <= 1),
  fatal("UBL-SR-47", "BT-81", atRoot, (_, invoice) => areAlike(invoice.named("PaymentMeansCode"))),
  fatal("UBL-SR-48", "BG-30", lines, (line) => count(line, "Item/ClassifiedTaxCategory") === 1),
  fatal("UBL-SR-53", "BT-31 BT-32 BT-48 BT-63", each("PartyTaxScheme"), both(holds("TaxScheme/ID"), holds("CompanyID"))),
  fatal("UBL-CR-666", "BT-18", atRoot, (_, invoice) => !objects(invoice).some(holds("Attachment"))),
  fatal("UBL-CR-673", "BT-18", atRoot, (_, invoice) => !objects(invoice).some(holds("DocumentDescription"))),
];

const idsOf = (elements: Element[]): Element[] => elements.flatMap((element) => all(element, "ID"));

const numbersIn = (root: Element, party: string, isMeant: (registration: Element) => boolean): Element[] =>
  all(root, `${party}/PartyTaxScheme`)
    .filter(isMeant)
    .flatMap((registration) => all(registration, "CompanyID"));

/** Blanks around it count here, other than where VAT is looked at elsewhere. */
const isVatAsWritten = (registration: Element): boolean =>
  all(registration, "TaxScheme/ID").some(({ text }) => text.toUpperCase() === "VAT");
const isOtherTax = (registration: Element): boolean => first(registration, "TaxScheme/ID")?.text.toUpperCase() !== "VAT";

export const isOfCollector = ({ attributes }: Element): boolean => attributes.schemeID?.toUpperCase() === "SEPA";

/** Something that is invoiced, a credit note's project, or else an enclosed document, which has neither type nor scheme. */
function isObjectOrDocument(reference: Element, { root }: Document): boolean {
  if (isOfObject(reference) || (root.name === "CreditNote" && reads(reference, "DocumentTypeCode", project))) return true;
  return count(reference, "DocumentTypeCode") === 0 && !all(reference, "ID").some(carries("schemeID"));
}

const areAlike = (elements: readonly Element[]): boolean => new Set(elements.map(({ text }) => text)).size <= 1;
