import type { Adjustment, VatRow } from "../model/invoice.ts";
import type { Element } from "../xml/element.ts";
import { all, first, has, trimmed } from "../xml/select.ts";
import { amount, decimal, type Fields, type Form, listed, put, readPart, text, writePart } from "./form.ts";

type Category = Pick<VatRow, "category" | "rate" | "exemption" | "exemptionCode">;

const category: Fields<Category> = {
  category: text("ID"), // BT-95, 102, 118, 151
  rate: decimal("Percent"), // BT-96, 103, 119, 152
  exemptionCode: text("TaxExemptionReasonCode"), // BT-121
  exemption: text("TaxExemptionReason"), // BT-120
};

/** A category ends with the name of the tax. */
export const vatCategory = (path: string): Form<Category> => ({
  read: (at) => readPart(category, first(at, path)),
  write: (value, at) => {
    const written = put(at, path);
    writePart(category, value, written);
    put(written, "TaxScheme/ID", "VAT");
  },
});

type Kind = "allowance" | "charge";
type Bare = Omit<Adjustment, "vat">;
const given: Fields<Bare> = {
  reasonCode: text("AllowanceChargeReasonCode"), // BT-98, 105, 140, 145
  reason: text("AllowanceChargeReason"), // BT-97, 104, 139, 144
  percent: decimal("MultiplierFactorNumeric"), // BT-94, 101, 138, 143
  amount: amount("Amount"), // BT-92, 99, 136, 141
  base: amount("BaseAmount"), // BT-93, 100, 137, 142
};

/** UBL has allowances and charges in one list, and says of each what it is. */
const adjustments = <One extends object>(kind: Kind, fields: Fields<One>): Form<Partial<One>[]> => ({
  read: (at) =>
    listed(
      all(at, "AllowanceCharge")
        .filter(isOf(kind))
        .flatMap((one) => readPart(fields, one) ?? []),
    ),
  write: (values, at) => {
    for (const value of values) {
      const written = put(at, "AllowanceCharge");
      put(written, "ChargeIndicator", `${kind === "charge"}`);
      writePart(fields, value, written);
    }
  },
});

const isOf = (kind: Kind) => (adjustment: Element) =>
  /^(true|1)$/.test(trimmed(first(adjustment, "ChargeIndicator"))) === (kind === "charge");

export const lineAdjustments = { allowances: adjustments<Bare>("allowance", given), charges: adjustments<Bare>("charge", given) };
const withVat = { ...given, vat: vatCategory("TaxCategory") };
export const documentAdjustments = {
  allowances: adjustments<Adjustment>("allowance", withVat), // BG-20
  charges: adjustments<Adjustment>("charge", withVat), // BG-21
};

const sums: Fields<Pick<VatRow, "taxable" | "tax">> = {
  taxable: amount("TaxableAmount"), // BT-116
  tax: amount("TaxAmount"), // BT-117
};
const inRow = vatCategory("TaxCategory");

export const split = (invoice: Element) => all(invoice, "TaxTotal").find((total) => has(total, "TaxSubtotal"));

/** The tax of the whole invoice with its rows stands in one element (BT-110, BG-23), what it is in the tax currency in another (BT-111). */
export const vatRows: Form<VatRow[]> = {
  read: (invoice) =>
    listed(
      all(split(invoice), "TaxSubtotal").flatMap((row) => {
        const found = { ...readPart(sums, row), ...inRow.read(row) };
        return Object.keys(found).length > 0 ? [found] : [];
      }),
    ),
  write: (rows, invoice) => {
    const total = put(invoice, "TaxTotal");
    for (const { taxable, tax, ...of } of rows) {
      const row = put(total, "TaxSubtotal");
      writePart(sums, { taxable, tax }, row);
      inRow.write(of, row);
    }
  },
};
