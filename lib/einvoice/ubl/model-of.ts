import type { Invoice } from "../model/invoice.ts";
import type { Document } from "../xml/element.ts";
import { readPart } from "./form.ts";
import { fieldsOf } from "./invoice.ts";

const fields = { invoice: fieldsOf("invoice"), "credit-note": fieldsOf("credit-note") };

/** What a file says, term by term; what it does not say is left out, whether it breaks rules or not. */
export function modelOf({ root }: Document): Invoice {
  const kind = root.name === "CreditNote" ? "credit-note" : "invoice";
  return { kind, ...readPart(fields[kind], root) };
}
