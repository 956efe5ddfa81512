import { type Document, documentOf } from "../xml/element.ts";
import { parse } from "./parse.ts";
import { type Refusal, Refused } from "./refusal.ts";
import { textOf } from "./text.ts";

/** A file as the tree of an invoice or credit note in UBL 2.1, or why it is not one that can be read. */
export function readInvoice(bytes: Uint8Array): { document: Document } | { refusal: Refusal } {
  try {
    return { document: documentOf(parse(textOf(bytes))) };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}
