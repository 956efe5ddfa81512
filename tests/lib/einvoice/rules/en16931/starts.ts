import { all, type Edit, put, remove, sek, wherever } from "../edits.ts";

export const [seller, buyer] = ["AccountingSupplierParty/Party", "AccountingCustomerParty/Party"];
export const lineVat = "Item/ClassifiedTaxCategory";
export const totals = "LegalMonetaryTotal";
export const subtotal = "TaxTotal/TaxSubtotal";
export const [allowance, charge] = ["AllowanceCharge[1]", "AllowanceCharge[2]"];
export const [lineAllowance, lineCharge] = ["InvoiceLine[1]/AllowanceCharge[1]", "InvoiceLine[1]/AllowanceCharge[2]"];
export const freeLine = "InvoiceLine[3]";

const vat = (path: string, code: string, rate: string): Edit =>
  all(put(`${path}/ID`, code), put(`${path}/Percent`, rate), put(`${path}/TaxScheme/ID`, "VAT"));

const part = (path: string, isCharge: boolean): Edit =>
  all(
    put(`${path}/ChargeIndicator`, String(isCharge)),
    put(`${path}/AllowanceChargeReason`, isCharge ? "Frakt" : "Rabatt"),
    sek(`${path}/Amount`, "0.00"),
    sek(`${path}/BaseAmount`, "0.00"),
  );

/** With a third line, an allowance and a charge that cost nothing: what is changed in them changes no sum. */
export const withFreeParts: Edit = all(
  ...[lineAllowance, lineCharge].map((path) => part(path, path === lineCharge)),
  ...[allowance, charge].flatMap((path) => [part(path, path === charge), vat(`${path}/TaxCategory`, "S", "25")]),
  sek(`${totals}/AllowanceTotalAmount`, "0.00"),
  sek(`${totals}/ChargeTotalAmount`, "0.00"),
  put(`${freeLine}/ID`, "3"),
  put(`${freeLine}/InvoicedQuantity`, "1", { unitCode: "C62" }),
  sek(`${freeLine}/LineExtensionAmount`, "0.00"),
  put(`${freeLine}/Item/Name`, "Skötselråd"),
  vat(`${freeLine}/${lineVat}`, "S", "25"),
  sek(`${freeLine}/Price/PriceAmount`, "0.00"),
);

const everyCategory = (edit: Edit): Edit => all(wherever("TaxCategory", edit), wherever("ClassifiedTaxCategory", edit));

/** VAT and what is to be paid, of an invoice of 10 430.00. */
export const taxed = (tax: string, sum: string): Edit =>
  all(
    sek("TaxTotal/TaxAmount", tax),
    sek(`${subtotal}/TaxAmount`, tax),
    sek(`${totals}/TaxInclusiveAmount`, sum),
    sek(`${totals}/PayableAmount`, sum),
  );
export const untaxed = taxed("0.00", "10430.00");

export const withRate = (rate: string): Edit => everyCategory(put("Percent", rate));

/** All of it, free parts too, in one category of VAT, by the name that its rules have. */
export const inCategory = {
  S: withFreeParts,
  AF: all(withFreeParts, everyCategory(put("ID", "L"))),
  AG: all(withFreeParts, everyCategory(put("ID", "M"))),
  Z: all(withFreeParts, untaxed, everyCategory(put("ID", "Z")), withRate("0")),
  E: untaxedFor("E"),
  AE: untaxedFor("AE"),
  G: untaxedFor("G"),
  IC: all(untaxedFor("K"), put("Delivery/DeliveryLocation/Address/Country/IdentificationCode", "FI")),
  O: all(untaxedFor("O"), everyCategory(remove("Percent")), remove(`${seller}/PartyTaxScheme[1]`), remove(`${buyer}/PartyTaxScheme[1]`)),
};

function untaxedFor(code: string): Edit {
  return all(
    withFreeParts,
    untaxed,
    everyCategory(put("ID", code)),
    withRate("0"),
    put(`${subtotal}/TaxCategory/TaxExemptionReason`, "Utan moms"),
  );
}

export const inItaly: Edit = wherever("Country", put("IdentificationCode", "IT"));

/** Where nothing asks who is registered: VAT that an Italian public body pays itself. */
export const splitPayment: Edit = all(withFreeParts, inItaly, everyCategory(put("ID", "B")));

export const unregistered: Edit = all(remove(`${seller}/PartyTaxScheme[2]`), remove(`${seller}/PartyTaxScheme[1]`));
