import type { Totals } from "../model/invoice.ts";
import { decimalOf, write } from "../values/decimal.ts";
import { all, first, has, trimmed } from "../xml/select.ts";
import { amount, type Fields, type Form, type Node, ownCurrency, put, readPart, writePart } from "./form.ts";
import { split } from "./sums.ts";

const monetary: Fields<Omit<Totals, "vat" | "vatInTaxCurrency">> = {
  lines: amount("LineExtensionAmount"), // BT-106
  withoutVat: amount("TaxExclusiveAmount"), // BT-109
  withVat: amount("TaxInclusiveAmount"), // BT-112
  allowances: amount("AllowanceTotalAmount"), // BT-107
  charges: amount("ChargeTotalAmount"), // BT-108
  prepaid: amount("PrepaidAmount"), // BT-113
  rounding: amount("PayableRoundingAmount"), // BT-114
  payable: amount("PayableAmount"), // BT-115
};

export const totals: Form<Totals> = {
  read: (invoice) => {
    const [own, other] = [split(invoice), all(invoice, "TaxTotal").find((total) => !has(total, "TaxSubtotal"))];
    const vat = decimalOf(trimmed(first(own, "TaxAmount")));
    const vatInTaxCurrency = decimalOf(trimmed(first(other, "TaxAmount")));
    return {
      ...readPart(monetary, first(invoice, "LegalMonetaryTotal")),
      ...(vat ? { vat } : {}),
      ...(vatInTaxCurrency ? { vatInTaxCurrency } : {}),
    };
  },
  write: ({ vat, vatInTaxCurrency, ...others }, invoice) => {
    const own = invoice.children.find(({ name }) => name === "TaxTotal") ?? put(invoice, "TaxTotal");
    if (vat) own.children.unshift(put(anywhere(), "TaxAmount", write(vat), { currencyID: ownCurrency }));
    if (vatInTaxCurrency) put(put(invoice, "TaxTotal"), "TaxAmount", write(vatInTaxCurrency), { currencyID: taxCurrency(invoice) });
    writePart(monetary, others, put(invoice, "LegalMonetaryTotal"));
  },
};

const anywhere = (): Node => ({ name: "", attributes: {}, text: "", children: [] });
const taxCurrency = (invoice: Node) => invoice.children.find(({ name }) => name === "TaxCurrencyCode")?.text;
