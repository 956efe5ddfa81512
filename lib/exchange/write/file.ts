import type { Invoice } from "#lib/einvoice/model/invoice.ts";
import { writeInvoice } from "#lib/einvoice/write/write.ts";
import type { File as Sent } from "#lib/exchange/send/judge.ts";

/** Of an invoice that was written here: the same each time that the same is written. */
export function fileOf(invoice: Invoice): Sent {
  const { kind, number = "" } = invoice;
  const name = number.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return {
    name: `${kind === "credit-note" ? "kreditfaktura" : "faktura"}-${name}.xml`,
    bytes: new Uint8Array(Buffer.from(writeInvoice(invoice))),
  };
}
