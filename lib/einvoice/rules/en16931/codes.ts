import { type CodeList, isIn, written } from "#lib/einvoice/codelists/lists.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { all, collapse, trimmed } from "#lib/einvoice/xml/select.ts";
import { at, only, under } from "../context.ts";
import { type Context, each, type Rule } from "../rule.ts";
import { carries, fatal } from "./ground/conditions.ts";
import { isAllowance, isCharge, isOfObject } from "./ground/kinds.ts";

/** The sums of an invoice; those of VAT included. */
const amounts = each(
  ..."Amount BaseAmount PriceAmount TaxAmount TaxableAmount LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount".split(" "),
  ..."AllowanceTotalAmount ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount".split(" "),
);
const objects: Context = (invoice) =>
  each(
    "AdditionalDocumentReference",
    "DocumentReference",
  )(invoice)
    .filter(isOfObject)
    .flatMap((reference) => all(reference, "ID"));
const quantities = each("InvoicedQuantity", "CreditedQuantity", "BaseQuantity");
const reasons = (isOfKind: (element: Element) => boolean): Context =>
  only(under("AllowanceCharge", "AllowanceChargeReasonCode"), ({ parent }) => parent !== undefined && isOfKind(parent));

const texts: [id: string, term: string, context: Context, list: CodeList][] = [
  ["BR-CL-04", "BT-5", each("DocumentCurrencyCode"), "currencies"],
  ["BR-CL-05", "BT-6", each("TaxCurrencyCode"), "currencies"],
  ["BR-CL-06", "BT-8", under("InvoicePeriod", "DescriptionCode"), "taxPointCodes"],
  ["BR-CL-14", "BT-40 BT-55 BT-69 BT-80", under("Country", "IdentificationCode"), "countries"],
  ["BR-CL-15", "BT-159", under("OriginCountry", "IdentificationCode"), "countries"],
  ["BR-CL-16", "BT-81", under("PaymentMeans", "PaymentMeansCode"), "paymentMeans"],
  ["BR-CL-17", "BT-95 BT-102 BT-118", under("TaxCategory", "ID"), "vatCategories"],
  ["BR-CL-18", "BT-151", under("ClassifiedTaxCategory", "ID"), "vatCategories"],
  ["BR-CL-19", "BT-98 BT-140", reasons(isAllowance), "allowanceReasons"],
  ["BR-CL-20", "BT-105 BT-145", reasons(isCharge), "chargeReasons"],
];

/** Looked at only where they are there; that they have to be is for other rules. */
const attributes: [id: string, term: string, context: Context, attribute: string, list: CodeList][] = [
  ["BR-CL-07", "BT-18-1 BT-128-1", objects, "schemeID", "referenceQualifiers"],
  ["BR-CL-11", "BT-30-1 BT-47-1 BT-61-1", under("PartyLegalEntity", "CompanyID"), "schemeID", "identifierSchemes"],
  ["BR-CL-13", "BT-158-1", under("CommodityClassification", "ItemClassificationCode"), "listID", "itemClassifications"],
  ["BR-CL-21", "BT-157-1", under("StandardItemIdentification", "ID"), "schemeID", "identifierSchemes"],
  ["BR-CL-23", "BT-130 BT-150", quantities, "unitCode", "units"],
  ["BR-CL-25", "BT-34-1 BT-49-1", each("EndpointID"), "schemeID", "addressSchemes"],
  ["BR-CL-26", "BT-71-1", under("DeliveryLocation", "ID"), "schemeID", "identifierSchemes"],
];

const carrying = (attribute: string, context: Context): Context => only(context, carries(attribute));
const codeIn = (element: Element, attribute: string): string => collapse(element.attributes[attribute] ?? "");

export const codeRules: Rule[] = [
  ...texts.map(([id, term, context, list]) => fatal(id, term, context, (element) => isIn(list, trimmed(element)))),
  ...attributes.map(([id, term, context, attribute, list]) =>
    fatal(id, term, carrying(attribute, context), (element) => isIn(list, codeIn(element, attribute))),
  ),
  fatal("BR-CL-01", "BT-3", each("InvoiceTypeCode", "CreditNoteTypeCode"), isDocumentType),
  fatal("BR-CL-03", "BT-5", amounts, (amount) => isIn("currencies", codeIn(amount, "currencyID"))),
  fatal("BR-CL-08", "BT-21", at("Note"), hasKnownSubject),
  fatal("BR-CL-10", "BT-29-1 BT-46-1 BT-60-1", carrying("schemeID", under("PartyIdentification", "ID")), isPartyScheme),
  fatal("BR-CL-22", "BT-121", each("TaxExemptionReasonCode"), (code) => isIn("exemptionReasons", trimmed(code).toUpperCase())),
  fatal("BR-CL-24", "BT-125-1", carrying("mimeCode", each("EmbeddedDocumentBinaryObject")), isAttachmentType),
];

function isDocumentType(code: Element): boolean {
  return isIn(code.name === "InvoiceTypeCode" ? "invoiceTypes" : "creditNoteTypes", trimmed(code));
}

const subjects = ` ${written("noteSubjects")} `;

/** A subject of three characters stands between two #. The official rule looks for them in the list as one text, so that "A A" is found too. */
function hasKnownSubject(note: Element): boolean {
  const [, subject = "", after] = note.text.split("#", 3);
  return after === undefined || [...subject].length !== 3 || subjects.includes(subject);
}

/** Who collects by direct debit (SEPA) may carry that reference: the seller or the payee. */
function isPartyScheme(number: Element): boolean {
  const scheme = codeIn(number, "schemeID");
  return isIn("identifierSchemes", scheme) || (scheme === "SEPA" && stands(number, "AccountingSupplierParty", "PayeeParty"));
}

/** As written: a blank in it is an error here. */
function isAttachmentType({ attributes: { mimeCode = "" } }: Element): boolean {
  return isIn("attachmentTypes", mimeCode);
}

const stands = ({ parent }: Element, ...within: string[]): boolean =>
  parent !== undefined && (within.includes(parent.name) || stands(parent, ...within));
