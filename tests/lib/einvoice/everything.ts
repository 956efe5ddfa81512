import { readFileSync } from "node:fs";
import { join } from "node:path";
import { extractText, getDocumentProxy } from "unpdf";
import { invoicePage } from "#app/ui/einvoice/whole-page.ts";
import { InvoiceModel } from "#lib/einvoice/model/invoice.ts";
import type { Sheet } from "#lib/einvoice/view/sheet.ts";
import { completed } from "#lib/einvoice/write/complete.ts";

/** An invoice that has every term which may stand in one, but for those that exclude each other. */
export const everything = completed(InvoiceModel.parse(JSON.parse(readFileSync(join(import.meta.dirname, "everything.json"), "utf8"))));

export const page = (sheet: Sheet) => invoicePage(sheet).replace(/<style>[^<]*<\/style>/, "");
export const pagesOf = async (pdf: Uint8Array) =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })).text;
export const textOf = async (pdf: Uint8Array) => (await pagesOf(pdf)).join(" ");
