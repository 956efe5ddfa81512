import { all, put, remove, sek } from "#tests/lib/einvoice/rules/edits.ts";
import { allowance, charge, freeLine, inCategory, inItaly, lineVat, seller, splitPayment, subtotal, withFreeParts } from "../starts.ts";
import { type Mutations, on } from "./mutation.ts";

const notSubjectInItaly = all(inCategory.O, inItaly);
const zeroRated = all(
  sek(`${subtotal}[2]/TaxableAmount`, "0.00"),
  sek(`${subtotal}[2]/TaxAmount`, "0.00"),
  put(`${subtotal}[2]/TaxCategory/ID`, "Z"),
  put(`${subtotal}[2]/TaxCategory/Percent`, "0"),
  put(`${subtotal}[2]/TaxCategory/TaxScheme/ID`, "VAT"),
);

/** What some categories ask of the rest of the invoice. */
export const furtherMutations: Mutations = {
  "BR-IC-11": on(inCategory.IC, remove("Delivery/ActualDeliveryDate")),
  "BR-IC-12": on(inCategory.IC, remove("Delivery/DeliveryLocation")),
  "BR-O-11": on(inCategory.O, zeroRated),
  "BR-O-12": on(notSubjectInItaly, put(`${freeLine}/${lineVat}/ID`, "B")),
  "BR-O-13": on(notSubjectInItaly, put(`${allowance}/TaxCategory/ID`, "B")),
  "BR-O-14": on(notSubjectInItaly, put(`${charge}/TaxCategory/ID`, "B")),
  "BR-B-01": on(splitPayment, put(`${seller}/PostalAddress/Country/IdentificationCode`, "SE")),
  "BR-B-02": on(all(withFreeParts, inItaly), put(`${freeLine}/${lineVat}/ID`, "B")),
};
