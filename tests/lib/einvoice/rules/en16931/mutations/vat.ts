import { all, type Edit, put, remove, sek } from "#tests/lib/einvoice/rules/edits.ts";
import {
  allowance,
  buyer,
  charge,
  freeLine,
  inCategory,
  lineVat,
  splitPayment,
  subtotal,
  taxed,
  unregistered,
  untaxed,
  withRate,
} from "../starts.ts";
import { type Breaking, type Mutations, on, together } from "./mutation.ts";

type Name = keyof typeof inCategory;

const codes: Record<Name, string> = { S: "S", AF: "L", AG: "M", Z: "Z", E: "E", AE: "AE", G: "G", IC: "K", O: "O" };
const charged: Name[] = ["S", "AF", "AG"];
const explained: Name[] = ["E", "AE", "G", "IC", "O"];
const wrongRate: Partial<Record<Name, string>> = { S: "0", AF: "-1", AG: "-1", O: "0" };

const breakdown = `${subtotal}/TaxCategory`;
const reason = `${breakdown}/TaxExemptionReason`;
const noParts = all(remove(charge), remove(allowance));
const buyerVat = all(put(`${buyer}/PartyTaxScheme/CompanyID`, "SE559210733701"), put(`${buyer}/PartyTaxScheme/TaxScheme/ID`, "VAT"));

const brokenDownAs = (code: string): Edit =>
  all(put(`${breakdown}/ID`, code), put(`${breakdown}/Percent`, "0"), sek(`${subtotal}/TaxableAmount`, "0.00"), untaxed);
const unexplained = (name: Name): Edit[] => (explained.includes(name) ? [remove(reason)] : []);

/** The ten rules of a category. */
const ofCategory = (name: Name): Mutations => {
  const start = inCategory[name];
  const rate = wrongRate[name] ?? "25";
  return {
    [`BR-${name}-01`]: on(start, name === "Z" ? all(brokenDownAs("E"), put(reason, "Utan moms")) : brokenDownAs("Z"), ...unexplained(name)),
    [`BR-${name}-02`]: on(start, noParts, name === "O" ? buyerVat : unregistered),
    [`BR-${name}-03`]: name === "O" ? partNotSubject(charge) : unregisteredPart(name, allowance),
    [`BR-${name}-04`]: name === "O" ? partNotSubject(allowance) : unregisteredPart(name, charge),
    [`BR-${name}-05`]: on(start, put(`${freeLine}/${lineVat}/Percent`, rate)),
    [`BR-${name}-06`]: on(start, put(`${allowance}/TaxCategory/Percent`, rate)),
    [`BR-${name}-07`]: on(start, put(`${charge}/TaxCategory/Percent`, rate)),
    [`BR-${name}-08`]: on(start, sek(`${subtotal}/TaxableAmount`, "10431.01")),
    [`BR-${name}-09`]: on(start, charged.includes(name) ? all(withRate("0.4"), untaxed) : taxed("0.49", "10430.49")),
    [`BR-${name}-10`]: on(start, explained.includes(name) ? remove(reason) : put(reason, "Utan moms")),
  };
};

export const categoryMutations: Mutations = Object.assign({}, ...[...charged, ...explained, "Z" as const].map(ofCategory));

/** Where the lines ask for no registration, a part does. The blank keeps the standard rate apart from split payment, which may not be mixed. */
function unregisteredPart(name: Name, part: string): Breaking {
  const code = name === "S" ? "S " : codes[name];
  const rate = charged.includes(name) ? "25" : "0";
  const other = `${subtotal}[2]`;
  return on(
    splitPayment,
    unregistered,
    put(`${part}/TaxCategory/ID`, code),
    put(`${part}/TaxCategory/Percent`, rate),
    sek(`${other}/TaxableAmount`, "0.00"),
    sek(`${other}/TaxAmount`, "0.00"),
    put(`${other}/TaxCategory/ID`, code),
    put(`${other}/TaxCategory/Percent`, rate),
    put(`${other}/TaxCategory/TaxScheme/ID`, "VAT"),
    ...(explained.includes(name) ? [put(`${other}/TaxCategory/TaxExemptionReason`, "Utan moms")] : []),
    put("Delivery/DeliveryLocation/Address/Country/IdentificationCode", "IT"),
  );
}

function partNotSubject(other: string): Breaking {
  return together("BR-O-02", "a part is not subject to VAT only where the lines are not", on(inCategory.O, remove(other), buyerVat));
}
