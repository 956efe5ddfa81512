import { sample } from "#lib/einvoice/model/sample.ts";
import { typedInvoice } from "#tests/support/cast/typed-invoice.ts";

/** What is right in a field of this name. */
export const words: Record<string, string[]> = {
  buyerNumber: ["556036-0793", "5560360793"],
  ...{ buyerPostcode: ["123 45"], issuedOn: ["2026-11-30"], dueOn: ["2026-12-30"], quantity: ["2", "1,5"], price: ["1 250,50", "0"] },
  ...{ bankgiro: ["550-1234", ""], plusgiro: ["41 23 45-1", ""], ocr: ["10017", ""], vatNumber: ["SE559100410501", ""] },
  organisationNumber: ["556036-0793", "5560360793", "16556036-0793", "850709-9805", "850709-****"],
  gln: ["", "7350000000006", "735000 0000006"],
  email: ["karin@agrens.example", " Karin@Agrens.Example ", ""],
  fullAddress: ["karin@agrens.example"],
  replyAddress: ["hej@lindsund.example"],
  mobile: ["070-174 06 05", "+46 70 174 06 05", ""],
  phone: ["08-123 456 78", "+46 8 123 456 78", ""],
  reminderDays: ["3, 10", "", "1 2 3"],
  endsOn: ["2030-12-24", "9999-12-31"],
  yearEndsIn: ["", "12"],
  paymentDays: ["", "30"],
  postcode: ["123 45"],
  number: ["1042"],
  columns: ["name,organisationNumber", ",organisationNumber,,name,city"],
  line: ["1", "0", "12"],
  shortName: ["Ågren"],
  service: ["digital-invoices", "payslip"],
  period: ["3", "12"],
  reasons: ["PRI", "PRI,QTY", ""],
  actions: ["NIN", "NOA,OTH", ""],
  country: ["SE"],
  currency: ["SEK", "EUR"],
};

const [line] = sample.lines;

/** Whole ones, where fields that are each right do not make one. */
export const wholes: Record<string, unknown> = {
  InvoiceModel: sample,
  WriteInput: typedInvoice,
  line,
  adjustment: { percent: "10", base: "100.00", reason: "Rabatt", vat: line?.vat },
  party: sample.buyer,
  representative: { name: "Ombudet AB", address: sample.buyer.address, vatId: sample.buyer.vatId },
  vat: line?.vat,
};
