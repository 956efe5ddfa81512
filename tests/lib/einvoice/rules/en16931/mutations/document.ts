import { all, attribute, put, remove, sek } from "#tests/lib/einvoice/rules/edits.ts";
import { buyer, freeLine, seller, splitPayment, subtotal, taxed, totals } from "../starts.ts";
import { breaks, type Mutations, on, together } from "./mutation.ts";

const period = (path: string, start: string, end: string) => all(put(`${path}/StartDate`, start), put(`${path}/EndDate`, end));
const noLines = all(remove("InvoiceLine[3]"), remove("InvoiceLine[2]"), remove("InvoiceLine[1]"));
const nothing = all(
  taxed("0.00", "0.00"),
  ...[`${subtotal}/TaxableAmount`, `${totals}/LineExtensionAmount`, `${totals}/TaxExclusiveAmount`].map((path) => sek(path, "0.00")),
);

/** The head of an invoice, its periods, references and payment. */
export const documentMutations: Mutations = {
  "BR-01": breaks(put("CustomizationID", " ")),
  "BR-02": breaks(remove("ID")),
  "BR-03": breaks(remove("IssueDate")),
  "BR-04": breaks(remove("InvoiceTypeCode")),
  "BR-05": breaks(remove("DocumentCurrencyCode")),
  "BR-16": on(splitPayment, noLines, nothing),
  "BR-53": breaks(put("TaxCurrencyCode", "EUR")),
  "BR-CO-03": breaks(put("TaxPointDate", "2026-11-20"), put("InvoicePeriod/DescriptionCode", "35")),

  "BR-29": breaks(period("InvoicePeriod", "2026-11-02", "2026-11-01")),
  "BR-30": breaks(period(`${freeLine}/InvoicePeriod`, "2026-11-01+01:00", "2026-11-01+02:00")),
  "BR-CO-19": breaks(put("InvoicePeriod")),
  "BR-CO-20": breaks(put(`${freeLine}/InvoicePeriod/DescriptionCode`, "35")),

  "BR-49": breaks(remove("PaymentMeans/PaymentMeansCode")),
  "BR-50": breaks(put("PaymentMeans/PayeeFinancialAccount/ID", " ")),
  "BR-51": breaks(put("PaymentMeans/CardAccount/PrimaryAccountNumberID", "45711234567")),
  "BR-61": breaks(remove("PaymentMeans/PayeeFinancialAccount")),

  "BR-52": breaks(put("AdditionalDocumentReference/ID")),
  "BR-55": together(
    "UBL-SR-07",
    "both ask for the number of the invoice that is referred to",
    breaks(put("BillingReference/InvoiceDocumentReference/IssueDate", "2026-10-20")),
  ),
  "UBL-SR-07": together("BR-55", "as BR-55", breaks(put("BillingReference/CreditNoteDocumentReference/ID", "2026-1002"))),

  "BR-57": breaks(put("Delivery/DeliveryLocation/Address/CityName", "Umeå")),
  "BR-62": breaks(attribute(`${seller}/EndpointID`, "schemeID")),
  "BR-63": breaks(attribute(`${buyer}/EndpointID`, "schemeID")),
};
