import type { Document, Element } from "../xml/element.ts";
import { first } from "../xml/select.ts";

type Use = { id: string; element: Element; attribute: string };

/** Where an attribute is not used: at these elements, "Parent/Name" or "Name"; with nothing before them anywhere. */
const atElements: Record<string, Record<string, string>> = {
  schemeID: {
    "/CustomizationID": "648",
    "/ProfileID": "649",
    "/ID": "650",
    "/SalesOrderID": "651",
    "PartyTaxScheme/CompanyID": "652",
    PaymentID: "653",
    "PayeeFinancialAccount/ID": "654",
    "FinancialInstitutionBranch/ID": "655",
    "AdditionalDocumentReference/ID": "665",
    "BuyersItemIdentification/ID": "667",
    "SellersItemIdentification/ID": "668",
    PrimaryAccountNumberID: "674",
    NetworkID: "675",
    "PaymentMandate/ID": "676",
    "PayerFinancialAccount/ID": "677",
    "TaxCategory/ID": "678",
    "ClassifiedTaxCategory/ID": "679",
  },
  listID: {
    InvoiceTypeCode: "656",
    DocumentCurrencyCode: "657",
    TaxCurrencyCode: "658",
    "AdditionalDocumentReference/DocumentTypeCode": "659",
    "Country/IdentificationCode": "660",
    PaymentMeansCode: "661",
    AllowanceChargeReasonCode: "662",
    CreditNoteTypeCode: "672",
  },
};

const anywhere: Record<string, string> = {
  unitCodeListID: "UBL-CR-663",
  schemeName: "UBL-DT-08",
  schemeAgencyName: "UBL-DT-09",
  schemeDataURI: "UBL-DT-10",
  schemeURI: "UBL-DT-11",
  format: "UBL-DT-12",
  unitCodeListIdentifier: "UBL-DT-13",
  unitCodeListAgencyIdentifier: "UBL-DT-14",
  unitCodeListAgencyName: "UBL-DT-15",
  listAgencyName: "UBL-DT-16",
  listName: "UBL-DT-17",
  name: "UBL-DT-18",
  languageID: "UBL-DT-19",
  listURI: "UBL-DT-20",
  listSchemeURI: "UBL-DT-21",
  languageLocaleID: "UBL-DT-22",
  uri: "UBL-DT-23",
  currencyCodeListVersionID: "UBL-DT-24",
  characterSetCode: "UBL-DT-25",
  encodingCode: "UBL-DT-26",
  schemeAgencyID: "UBL-DT-27",
  listAgencyID: "UBL-DT-28",
};

/** The attribute of Peppol's own: how a means of payment is called. */
const isNameOfMeans = (attribute: string, { name }: Element) => attribute === "name" && name === "PaymentMeansCode";

/** A reference to what is invoiced says by whose scheme it does so. */
const refersToObject = ({ parent }: Element) => first(parent, "DocumentTypeCode")?.text === "130";

export function attributeUses(invoice: Document): Use[] {
  const found: Use[] = [];
  lookAt(invoice.root, found);
  return found;
}

function lookAt(element: Element, found: Use[]): void {
  for (const attribute in element.attributes) {
    const id = Object.hasOwn(anywhere, attribute) ? anywhere[attribute] : idAt(attribute, element);
    if (id && !isNameOfMeans(attribute, element)) found.push({ id, element, attribute });
  }
  for (const child of element.children) lookAt(child, found);
}

function idAt(attribute: string, element: Element): string | undefined {
  const places = Object.hasOwn(atElements, attribute) ? atElements[attribute] : undefined;
  if (!places) return undefined;
  const { name, parent } = element;
  const above = parent?.parent ? parent.name : "";
  const number = places[`${above}/${name}`] ?? places[name];
  if (number === "665" && refersToObject(element)) return undefined;
  return number && `UBL-CR-${number}`;
}
