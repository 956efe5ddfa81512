import { InvoiceModel } from "#lib/einvoice/model/invoice.ts";
import { isLuhn } from "#lib/einvoice/values/check-digits.ts";
import { writeInvoice } from "#lib/einvoice/write/write.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { daysFrom, now } from "#lib/time.ts";
import { linesOf, type Trade } from "./goods.ts";

export type Trader = Trade & { name: string; organisationNumber: string; contact: string };
type Wanted = { number: string; place: number; about?: string };

/** An invoice, or a credit note about one, that a company of the demo writes today. */
export function invoiceOf(seller: Trader, buyer: Trader, { number, place, about }: Wanted) {
  const issued = calendarDay(now());
  const payment = { code: "30", reference: ocrOf(number), accounts: [{ id: seller.bankgiro, branch: "SE:BANKGIRO" }] };
  const model = InvoiceModel.parse({
    kind: about ? "credit-note" : "invoice",
    number,
    issued,
    ...(about ? { preceding: [{ number: about }] } : { due: calendarDay(daysFrom(now(), 30)) }),
    currency: "SEK",
    buyerReference: buyer.contact,
    seller: { ...partyOf(seller), taxRegistration: { value: "Godkänd för F-skatt" }, contact: { name: seller.contact } },
    buyer: partyOf(buyer),
    payment,
    paymentTerms: "30 dagar netto",
    lines: linesOf(seller, place),
  });
  return { name: `faktura-${number}.xml`, bytes: new Uint8Array(Buffer.from(writeInvoice(model))) };
}

/** The same with a sum that is wrong, as a program that rounds badly would write it. */
export function wrongInvoiceOf(seller: Trader, buyer: Trader, wanted: Wanted) {
  const { name, bytes } = invoiceOf(seller, buyer, wanted);
  const wrong = Buffer.from(bytes)
    .toString()
    .replace(/(<cbc:PayableAmount[^>]*>)(\d+)/, (_, tag: string, whole: string) => `${tag}${Number(whole) + 1}`);
  return { name, bytes: new Uint8Array(Buffer.from(wrong)) };
}

/** With the check digit that banks ask for. */
const ocrOf = (number: string) => [..."0123456789"].map((digit) => `${number}${digit}`).find(isLuhn) ?? number;

const partyOf = ({ name, organisationNumber, street, city, postcode }: Trader) => ({
  endpoint: { value: organisationNumber, scheme: "0007" },
  name,
  registration: { value: organisationNumber, scheme: "0007" },
  vatId: `SE${organisationNumber}01`,
  address: { street, city, postcode, country: "SE" },
});
