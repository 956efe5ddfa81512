import { lines } from "#lib/einvoice/rules/context.ts";
import { atRoot, type Context, each, type Rule } from "#lib/einvoice/rules/rule.ts";
import { atMostOne, fatal } from "../ground/conditions.ts";
import { anyAllowances, anyCharges, buyer, seller } from "../ground/kinds.ts";

const means = each("PaymentMeans");

/** What may stand at most once, although UBL would let it be there more often. */
const single: [id: string, term: string, context: Context, path: string][] = [
  ["UBL-SR-01", "BT-12", atRoot, "ContractDocumentReference/ID"],
  ["UBL-SR-02", "BT-15", atRoot, "ReceiptDocumentReference/ID"],
  ["UBL-SR-03", "BT-16", atRoot, "DespatchDocumentReference/ID"],
  ["UBL-SR-05", "BT-20", atRoot, "PaymentTerms/Note"],
  ["UBL-SR-06", "BT-25", each("BillingReference"), "InvoiceDocumentReference"],
  ["UBL-SR-08", "BG-14", atRoot, "InvoicePeriod"],
  ["UBL-SR-09", "BT-27", atRoot, `${seller}/PartyLegalEntity/RegistrationName`],
  ["UBL-SR-10", "BT-28", atRoot, `${seller}/PartyName/Name`],
  ["UBL-SR-11", "BT-30", atRoot, `${seller}/PartyLegalEntity/CompanyID`],
  ["UBL-SR-14", "BT-33", atRoot, `${seller}/PartyLegalEntity/CompanyLegalForm`],
  ["UBL-SR-15", "BT-44", atRoot, `${buyer}/PartyLegalEntity/RegistrationName`],
  ["UBL-SR-16", "BT-46", atRoot, `${buyer}/PartyIdentification/ID`],
  ["UBL-SR-17", "BT-47", atRoot, `${buyer}/PartyLegalEntity/CompanyID`],
  ["UBL-SR-22", "BT-62", each("TaxRepresentativeParty"), "PartyName/Name"],
  ["UBL-SR-23", "BT-63", each("TaxRepresentativeParty"), "PartyTaxScheme/CompanyID"],
  ["UBL-SR-24", "BG-13", atRoot, "Delivery"],
  ["UBL-SR-25", "BT-70", each("Delivery"), "DeliveryParty/PartyName/Name"],
  ["UBL-SR-26", "BT-83", means, "PaymentID"],
  ["UBL-SR-27", "BT-81", means, "PaymentMeansCode"],
  ["UBL-SR-28", "BT-89", means, "PaymentMandate/ID"],
  ["UBL-SR-30", "BT-97 BT-139", anyAllowances, "AllowanceChargeReason"],
  ["UBL-SR-31", "BT-104 BT-144", anyCharges, "AllowanceChargeReason"],
  ["UBL-SR-32", "BT-120", each("TaxSubtotal"), "TaxCategory/TaxExemptionReason"],
  ["UBL-SR-33", "BT-123", each("AdditionalDocumentReference"), "DocumentDescription"],
  ["UBL-SR-34", "BT-127", lines, "Note"],
  ["UBL-SR-35", "BT-132", lines, "OrderLineReference/LineID"],
  ["UBL-SR-36", "BG-26", lines, "InvoicePeriod"],
  ["UBL-SR-37", "BT-147", lines, "Price/AllowanceCharge/Amount"],
  ["UBL-SR-39", "BT-11", atRoot, "ProjectReference/ID"],
  ["UBL-SR-40", "BT-45", atRoot, `${buyer}/PartyName/Name`],
  ["UBL-SR-45", "BT-9", atRoot, "PaymentMeans/PaymentDueDate"],
  ["UBL-SR-49", "BT-8", atRoot, "InvoicePeriod/DescriptionCode"],
  ["UBL-SR-50", "BT-154", lines, "Item/Description"],
  ["UBL-SR-51", "BT-162 BT-163 BT-164 BT-165", each("PostalAddress", "Address"), "AddressLine"],
  ["UBL-SR-52", "BT-128", lines, "DocumentReference"],
  ["UBL-SR-54", "BG-18", atRoot, "PaymentMeans/CardAccount"],
  ["UBL-SR-55", "BG-19", atRoot, "PaymentMeans/PaymentMandate"],
  ["UBL-SR-56", "BT-17", atRoot, "OriginatorDocumentReference/ID"],
];

export const singleRules: Rule[] = single.map(([id, term, context, path]) => fatal(id, term, context, atMostOne(path)));
