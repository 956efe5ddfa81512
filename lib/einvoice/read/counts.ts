import type { Element } from "../xml/element.ts";
import { attachmentsPerInvoice, bytesPerAttachment, charactersPerValue, elementDepth, elementsPerFile, linesPerInvoice } from "./limits.ts";
import { Refused, refuse, tooLarge } from "./refusal.ts";

const lines = new Set(["InvoiceLine", "CreditNoteLine"]);
const attachment = "EmbeddedDocumentBinaryObject";

/** Counts as a file is read, so that one that is too large is refused at the first element too many. */
export function startCounting(): { opened: (element: Element, depth: number) => void; closed: (element: Element) => void } {
  const count = { elements: 0, lines: 0, attachments: 0 };

  function opened(element: Element, depth: number): void {
    if (depth > elementDepth) throw new Refused(refuse("reject-too-deep", "", element));
    if (++count.elements > elementsPerFile) throw new Refused(tooLarge("elements", element));
    if (lines.has(element.name) && ++count.lines > linesPerInvoice) throw new Refused(tooLarge("lines", element));
    if (element.name === attachment && ++count.attachments > attachmentsPerInvoice) throw new Refused(tooLarge("attachments", element));
  }

  function closed(element: Element): void {
    if (element.text.length <= charactersPerValue) return;
    if (element.name !== attachment) throw new Refused(tooLarge("value", element));
    if (bytesIn(element.text) > bytesPerAttachment) throw new Refused(tooLarge("attachment", element));
  }

  return { opened, closed };
}

/** Four signs of base64 carry three bytes; blanks between and `=` at the end carry none. */
const bytesIn = (base64: string): number => Math.floor(((base64.length - (base64.match(/[ \t\r\n=]/g)?.length ?? 0)) * 3) / 4);
