import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InvoiceModel } from "#lib/einvoice/model/invoice.ts";
import { readInvoice } from "#lib/einvoice/read/read.ts";
import type { Document } from "#lib/einvoice/xml/element.ts";

const folder = join(import.meta.dirname, "examples");

/** The invoices of the project's own, by name: each a model, and the file that the writer makes of it. */
export const examples = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(".json", ""));

export const modelIn = (example: string) => InvoiceModel.parse(JSON.parse(readFileSync(join(folder, `${example}.json`), "utf8")));
export const fileOf = (example: string) => readFileSync(join(folder, `${example}.xml`), "utf8");

export function documentIn(xml: string | Uint8Array): Document {
  const read = readInvoice(typeof xml === "string" ? new TextEncoder().encode(xml) : xml);
  if ("refusal" in read) throw new Error(`The file is refused: ${read.refusal.reason}`);
  return read.document;
}
