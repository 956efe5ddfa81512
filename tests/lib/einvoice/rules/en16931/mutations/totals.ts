import { all, type Edit, remove, sek } from "#tests/lib/einvoice/rules/edits.ts";
import { freeLine, splitPayment, subtotal, taxed, totals, untaxed, withRate } from "../starts.ts";
import { type Breaking, breaks, type Mutations, never, on, together } from "./mutation.ts";

const net = (path: string, amount: string): Edit => sek(`${totals}/${path}`, amount);
const thirdDecimal = (path: string, amount: string): Breaking =>
  together("UBL-DT-01", "every amount is also looked at by its kind", breaks(sek(path, amount)));

const splitUntaxed = all(splitPayment, untaxed, withRate("0"));

/** Of an invoice of 10 430.00 plus 2 607.50. */
export const totalMutations: Mutations = {
  "BR-12": together("BR-CO-10 BR-CO-13", "nothing equals a total that is missing", breaks(remove(`${totals}/LineExtensionAmount`))),
  "BR-13": together("BR-CO-13 BR-CO-15", "nothing equals a total that is missing", breaks(remove(`${totals}/TaxExclusiveAmount`))),
  "BR-14": together("BR-CO-15 BR-CO-16", "nothing equals a total that is missing", breaks(remove(`${totals}/TaxInclusiveAmount`))),
  "BR-15": together("BR-CO-16", "nothing equals a total that is missing", breaks(remove(`${totals}/PayableAmount`))),
  "BR-CO-10": breaks(net("LineExtensionAmount", "10431.00"), net("TaxExclusiveAmount", "10431.00"), toPay("13038.50")),
  "BR-CO-11": breaks(net("AllowanceTotalAmount", "1.00"), net("TaxExclusiveAmount", "10429.00"), toPay("13036.50")),
  "BR-CO-12": breaks(net("ChargeTotalAmount", "1.00"), net("TaxExclusiveAmount", "10431.00"), toPay("13038.50")),
  "BR-CO-13": breaks(net("TaxExclusiveAmount", "10430.01"), toPay("13037.51")),
  "BR-CO-14": breaks(sek("TaxTotal/TaxAmount", "2607.51"), toPay("13037.51")),
  "BR-CO-15": breaks(toPay("13037.51")),
  "BR-CO-16": breaks(net("PayableAmount", "13037.00")),
  "BR-CO-17": on(splitPayment, taxed("2606.50", "13036.50")),
  "BR-CO-18": on(splitPayment, remove(subtotal)),

  "BR-45": on(splitUntaxed, remove(`${subtotal}/TaxableAmount`)),
  "BR-46": together("BR-CO-17", "VAT that is missing is not what the rate makes of it", on(splitUntaxed, remove(`${subtotal}/TaxAmount`))),
  "BR-47": on(splitPayment, remove(`${subtotal}/TaxCategory/ID`)),
  "BR-48": on(splitUntaxed, remove(`${subtotal}/TaxCategory/Percent`)),

  "BR-DEC-09": thirdDecimal(`${totals}/LineExtensionAmount`, "10430.000"),
  "BR-DEC-10": thirdDecimal(`${totals}/AllowanceTotalAmount`, "0.000"),
  "BR-DEC-11": thirdDecimal(`${totals}/ChargeTotalAmount`, "0.000"),
  "BR-DEC-12": thirdDecimal(`${totals}/TaxExclusiveAmount`, "10430.000"),
  "BR-DEC-14": thirdDecimal(`${totals}/TaxInclusiveAmount`, "13037.500"),
  "BR-DEC-16": thirdDecimal(`${totals}/PrepaidAmount`, "0.000"),
  "BR-DEC-17": thirdDecimal(`${totals}/PayableRoundingAmount`, "0.000"),
  "BR-DEC-18": thirdDecimal(`${totals}/PayableAmount`, "13037.50 "),
  "BR-DEC-19": thirdDecimal(`${subtotal}/TaxableAmount`, "10430.000"),
  "BR-DEC-20": thirdDecimal(`${subtotal}/TaxAmount`, "2607.500"),
  "BR-DEC-23": thirdDecimal(`${freeLine}/LineExtensionAmount`, "0.000"),
  "BR-DEC-13": never("the official test looks for the currency below the amount, where it never is"),
  "BR-DEC-15": never("as BR-DEC-13"),
  "UBL-DT-01": breaks(sek("TaxTotal/TaxAmount", "2607.500")),
};

function toPay(amount: string): Edit {
  return all(net("TaxInclusiveAmount", amount), net("PayableAmount", amount));
}
