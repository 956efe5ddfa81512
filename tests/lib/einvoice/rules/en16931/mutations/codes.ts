import { attribute, put } from "#tests/lib/einvoice/rules/edits.ts";
import { allowance, charge, freeLine, inCategory, lineVat, seller, subtotal } from "../starts.ts";
import { breaks, type Mutations, on, together } from "./mutation.ts";

const unknown = { schemeID: "9999" };
const enclosed = "AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject";
const file = { mimeCode: "application/pdf", filename: "ritning.pdf" };

export const codeMutations: Mutations = {
  "BR-CL-01": breaks(put("InvoiceTypeCode", "381")),
  "BR-CL-03": breaks(attribute(`${freeLine}/Price/PriceAmount`, "currencyID", "kr")),
  "BR-CL-04": together("BR-CO-15", "there is no VAT total in a currency that is none", breaks(put("DocumentCurrencyCode", "SKR"))),
  "BR-CL-05": together("BR-53", "there is no VAT total in a currency that is none", breaks(put("TaxCurrencyCode", "EURO"))),
  "BR-CL-06": breaks(put("InvoicePeriod/DescriptionCode", "36")),
  "BR-CL-07": breaks(
    put("AdditionalDocumentReference/ID", "735999123456789012", { schemeID: "??" }),
    put("AdditionalDocumentReference/DocumentTypeCode", "130"),
  ),
  "BR-CL-08": breaks(put("Note", "#QQQ#Gäller bänken")),
  "BR-CL-10": breaks(put(`${seller}/PartyIdentification/ID`, "17", unknown)),
  "BR-CL-11": breaks(attribute(`${seller}/PartyLegalEntity/CompanyID`, "schemeID", "7")),
  "BR-CL-13": breaks(put(`${freeLine}/Item/CommodityClassification/ItemClassificationCode`, "30161801", { listID: "UNSPSC" })),
  "BR-CL-14": breaks(put(`${seller}/PostalAddress/Country/IdentificationCode`, "Sverige")),
  "BR-CL-15": breaks(put(`${freeLine}/Item/OriginCountry/IdentificationCode`, "se")),
  "BR-CL-16": breaks(put("PaymentMeans/PaymentMeansCode", "BG")),
  "BR-CL-17": breaks(put(`${allowance}/TaxCategory/ID`, "25")),
  "BR-CL-18": breaks(put(`${freeLine}/${lineVat}/ID`, "s")),
  "BR-CL-19": breaks(put(`${allowance}/AllowanceChargeReasonCode`, "FC")),
  "BR-CL-20": breaks(put(`${charge}/AllowanceChargeReasonCode`, "95")),
  "BR-CL-21": breaks(put(`${freeLine}/Item/StandardItemIdentification/ID`, "7350053850019", { schemeID: "GTIN" })),
  "BR-CL-22": on(inCategory.E, put(`${subtotal}/TaxCategory/TaxExemptionReasonCode`, "VATEX-SE-1")),
  "BR-CL-23": breaks(attribute(`${freeLine}/InvoicedQuantity`, "unitCode", "st")),
  "BR-CL-24": breaks(put("AdditionalDocumentReference/ID", "1"), put(enclosed, "PGh0bWw+", { ...file, mimeCode: "text/html" })),
  "BR-CL-25": breaks(attribute(`${seller}/EndpointID`, "schemeID", "orgnr")),
  "BR-CL-26": breaks(put("Delivery/DeliveryLocation/ID", "17", unknown)),

  "UBL-DT-06": breaks(put("AdditionalDocumentReference/ID", "1"), put(enclosed, "JVBERi0=", { filename: file.filename })),
  "UBL-DT-07": breaks(put("AdditionalDocumentReference/ID", "1"), put(enclosed, "JVBERi0=", { mimeCode: file.mimeCode })),
};
