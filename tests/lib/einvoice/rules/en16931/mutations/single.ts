import { all, attribute, type Edit, put } from "#tests/lib/einvoice/rules/edits.ts";
import { inCategory, subtotal } from "../starts.ts";
import { breaks, type Mutations, on } from "./mutation.ts";

/** An element that is there twice, each with this below it. */
const twice = (element: string, below: string, text = "1"): Edit =>
  all(put(`${element}[1]/${below}`, text), put(`${element}[2]/${below}`, text));

const object = all(put("AdditionalDocumentReference/ID", "Mätare 17"), put("AdditionalDocumentReference/DocumentTypeCode", "130"));
const anotherMeans = (code: string, reference: string): Edit =>
  all(
    put("PaymentMeans[2]/PaymentMeansCode", code),
    put("PaymentMeans[2]/PaymentID", reference),
    put("PaymentMeans[2]/PayeeFinancialAccount/ID", "4123456"),
  );
const billed = put("BillingReference/InvoiceDocumentReference/ID", "2026-1002");
const ocr = "202610416";

/** What may stand once, and what needs something beside it. */
export const singleMutations: Mutations = {
  "UBL-SR-01": breaks(twice("ContractDocumentReference", "ID")),
  "UBL-SR-02": breaks(twice("ReceiptDocumentReference", "ID")),
  "UBL-SR-03": breaks(twice("DespatchDocumentReference", "ID")),
  "UBL-SR-04": breaks(twice("AdditionalDocumentReference", "ID"), twice("AdditionalDocumentReference", "DocumentTypeCode", "130")),
  "UBL-SR-05": breaks(twice("PaymentTerms", "Note", "30 dagar")),
  "UBL-SR-06": breaks(billed, put("BillingReference/InvoiceDocumentReference[2]/ID", "2026-1003")),
  "UBL-SR-08": breaks(twice("InvoicePeriod", "StartDate", "2026-11-01")),
  "UBL-SR-24": breaks(put("Delivery[2]/ActualDeliveryDate", "2026-11-19")),
  "UBL-SR-25": breaks(twice("Delivery/DeliveryParty/PartyName", "Name", "Kafét")),
  "UBL-SR-26": breaks(put("PaymentMeans/PaymentID[2]", ocr)),
  "UBL-SR-27": breaks(put("PaymentMeans/PaymentMeansCode[2]", "30")),
  "UBL-SR-28": breaks(put("PaymentMeans/PaymentMandate/ID", "M-1"), put("PaymentMeans/PaymentMandate/ID[2]", "M-2")),
  "UBL-SR-32": on(inCategory.E, put(`${subtotal}/TaxCategory/TaxExemptionReason[2]`, "Sjukvård")),
  "UBL-SR-33": breaks(
    put("AdditionalDocumentReference/ID", "1"),
    put("AdditionalDocumentReference/DocumentDescription[1]", "Ritning"),
    put("AdditionalDocumentReference/DocumentDescription[2]", "Skiss"),
  ),
  "UBL-SR-39": breaks(twice("ProjectReference", "ID")),
  "UBL-SR-43": breaks(put("AdditionalDocumentReference/ID", "1"), put("AdditionalDocumentReference/DocumentTypeCode", "916")),
  "UBL-SR-44": breaks(anotherMeans("30", "202610424")),
  "UBL-SR-45": breaks(twice("PaymentMeans", "PaymentDueDate", "2026-12-20"), anotherMeans("30", ocr)),
  "UBL-SR-46": breaks(
    anotherMeans("30", ocr),
    attribute("PaymentMeans[1]/PaymentMeansCode", "name", "Bankgiro"),
    attribute("PaymentMeans[2]/PaymentMeansCode", "name", "Plusgiro"),
  ),
  "UBL-SR-47": breaks(anotherMeans("42", ocr)),
  "UBL-SR-49": breaks(put("InvoicePeriod/DescriptionCode[1]", "35"), put("InvoicePeriod/DescriptionCode[2]", "432")),
  "UBL-SR-54": breaks(twice("PaymentMeans/CardAccount", "PrimaryAccountNumberID", "1234")),
  "UBL-SR-55": breaks(
    put("PaymentMeans/PaymentMandate[1]/ID", "M-1"),
    put("PaymentMeans/PaymentMandate[2]/PayerFinancialAccount/ID", "17"),
  ),
  "UBL-SR-56": breaks(twice("OriginatorDocumentReference", "ID")),
  "UBL-CR-666": breaks(object, put("AdditionalDocumentReference/Attachment/ExternalReference/URI", "https://haggbjork.example/17")),
  "UBL-CR-673": breaks(object, put("AdditionalDocumentReference/DocumentDescription", "Elmätare")),
};
