import { z } from "zod";
import type { Decimal } from "../values/decimal.ts";
import { adjustment, line } from "./lines.ts";
import { delivery, party, payee, payment, representative } from "./parties.ts";
import { amount, code, currency, day, identifier, vat, words } from "./values.ts";

/** A file that belongs to the invoice: within it, base64, or at an address. */
const attachment = z.strictObject({
  id: words,
  description: words.optional(),
  file: z.strictObject({ mime: words, name: words, content: z.base64() }).optional(),
  address: words.optional(),
});

const vatRow = vat.extend({
  taxable: amount.optional(),
  tax: amount.optional(),
  exemptionCode: code.optional(),
  exemption: words.optional(),
});

const totals = z.strictObject({
  lines: amount.optional(),
  allowances: amount.optional(),
  charges: amount.optional(),
  withoutVat: amount.optional(),
  vat: amount.optional(),
  vatInTaxCurrency: amount.optional(),
  withVat: amount.optional(),
  prepaid: amount.optional(),
  rounding: amount.optional(),
  payable: amount.optional(),
});

/** What an invoice or a credit note is written from: what can be worked out of the rest may be left out, with `totals` and `vat` first. */
export const InvoiceModel = z
  .strictObject({
    kind: z.enum(["invoice", "credit-note"]),
    customization: words.optional(),
    profile: words.optional(),
    number: words,
    issued: day,
    due: day.optional(),
    type: code.optional(),
    notes: z.array(words).max(1, "is one note: Peppol allows one").optional(),
    taxPoint: day.optional(),
    currency,
    taxCurrency: currency.optional(),
    accountingCost: words.optional(),
    buyerReference: words.optional(),
    period: z.strictObject({ from: day.optional(), to: day.optional(), taxPointCode: code.optional() }).optional(),
    order: words.optional(),
    salesOrder: words.optional(),
    preceding: z.array(z.strictObject({ number: words, issued: day.optional() })).optional(),
    despatch: words.optional(),
    receipt: words.optional(),
    tender: words.optional(),
    contract: words.optional(),
    object: identifier.optional(),
    project: words.optional(),
    attachments: z.array(attachment).optional(),
    seller: party,
    buyer: party,
    payee: payee.optional(),
    representative: representative.optional(),
    delivery: delivery.optional(),
    payment: payment.optional(),
    paymentTerms: words.optional(),
    allowances: z.array(adjustment).optional(),
    charges: z.array(adjustment).optional(),
    vat: z.array(vatRow).optional(),
    totals: totals.optional(),
    lines: z.array(line).min(1, "has at least one line"),
  })
  .refine(({ buyerReference, order }) => buyerReference ?? order, { path: ["buyerReference"], message: "or order is needed" })
  .refine(({ salesOrder, order }) => order || !salesOrder, { path: ["order"], message: "is needed beside salesOrder" })
  .refine(({ kind, due, payment }) => kind === "invoice" || !due || payment, {
    path: ["payment"],
    message: "is needed for the due date of a credit note",
  })
  .refine(({ taxCurrency, totals }) => Boolean(taxCurrency) === (totals?.vatInTaxCurrency !== undefined), {
    path: ["totals", "vatInTaxCurrency"],
    message: "is needed with taxCurrency, and only then",
  });

/** As far as it is known: what a file does not have is left out. */
type Part<Whole> = Whole extends Decimal | string
  ? Whole
  : Whole extends (infer Each)[]
    ? Part<Each>[]
    : Whole extends object
      ? { [Key in keyof Whole]?: Part<Whole[Key]> }
      : Whole;

/** An invoice or a credit note, with every term of Peppol BIS Billing 3 that its file has. */
export type Invoice = Part<z.output<typeof InvoiceModel>>;

type Each<List> = NonNullable<List> extends (infer One)[] ? One : never;
export type Party = NonNullable<Invoice["seller"]>;
export type Address = NonNullable<Party["address"]>;
export type Contact = NonNullable<Party["contact"]>;
export type Identifier = NonNullable<Invoice["object"]>;
export type Payment = NonNullable<Invoice["payment"]>;
export type Account = Each<Payment["accounts"]>;
export type Totals = NonNullable<Invoice["totals"]>;
export type Attachment = Each<Invoice["attachments"]>;
export type Adjustment = Each<Invoice["allowances"]>;
export type VatRow = Each<Invoice["vat"]>;
export type Line = Each<Invoice["lines"]>;
export type Price = NonNullable<Line["price"]>;
