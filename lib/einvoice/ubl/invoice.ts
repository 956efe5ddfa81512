import type { Invoice } from "../model/invoice.ts";
import { each, type Fields, type Form, here, inside, text, textAt } from "./form.ts";
import { type Kind, lineOf } from "./lines.ts";
import { parties } from "./parties.ts";
import { creditNoteDue, payment } from "./payment.ts";
import { attachments, object, project } from "./references.ts";
import { documentAdjustments, vatRows } from "./sums.ts";
import { totals } from "./totals.ts";

const itself: Form<string> = {
  read: textAt,
  write: (value, at) => {
    at.text = value;
  },
};

const typeCode = { invoice: "InvoiceTypeCode", "credit-note": "CreditNoteTypeCode" } as const;
const due = { invoice: text("DueDate"), "credit-note": creditNoteDue } as const;
const lines = { invoice: "InvoiceLine", "credit-note": "CreditNoteLine" } as const;

/** Every term of an invoice; `order.ts` has the order of what stands at the top. */
export const fieldsOf = (kind: Kind): Fields<Omit<Invoice, "kind">> => ({
  customization: text("CustomizationID"), // BT-24
  profile: text("ProfileID"), // BT-23
  number: text("ID"), // BT-1
  issued: text("IssueDate"), // BT-2
  type: text(typeCode[kind]), // BT-3
  notes: each("Note", itself), // BT-22
  taxPoint: text("TaxPointDate"), // BT-7
  currency: text("DocumentCurrencyCode"), // BT-5
  taxCurrency: text("TaxCurrencyCode"), // BT-6
  accountingCost: text("AccountingCost"), // BT-19
  buyerReference: text("BuyerReference"), // BT-10
  period: inside<NonNullable<Invoice["period"]>>("InvoicePeriod", {
    from: text("StartDate"), // BT-73
    to: text("EndDate"), // BT-74
    taxPointCode: text("DescriptionCode"), // BT-8
  }),
  order: text("OrderReference/ID"), // BT-13
  salesOrder: text("OrderReference/SalesOrderID"), // BT-14
  preceding: each("BillingReference", inside("InvoiceDocumentReference", { number: text("ID"), issued: text("IssueDate") })), // BT-25, 26
  despatch: text("DespatchDocumentReference/ID"), // BT-16
  receipt: text("ReceiptDocumentReference/ID"), // BT-15
  tender: text("OriginatorDocumentReference/ID"), // BT-17
  contract: text("ContractDocumentReference/ID"), // BT-12
  object, // BT-18
  project: project[kind], // BT-11
  attachments, // BG-24
  ...parties,
  payment, // BG-16
  due: due[kind], // BT-9
  paymentTerms: text("PaymentTerms/Note"), // BT-20
  ...documentAdjustments,
  vat: vatRows, // BG-23
  totals, // BG-22
  lines: each(lines[kind], here(lineOf(kind))), // BG-25
});
