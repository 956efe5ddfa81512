import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Output } from "#lib/einvoice/command/output.ts";
import { readInvoice } from "#lib/einvoice/read/read.ts";
import { modelOf } from "#lib/einvoice/ubl/model-of.ts";
import { sheetOf } from "#lib/einvoice/view/sheet.ts";
import { isLocale, type Locale } from "#lib/locale.ts";
import { readJsx } from "./jsx.ts";

export const viewUsage = "view FILE [--language sv|en] [--format html|pdf]";

/** Shows an invoice as a page or a PDF, also one that breaks rules. It stands here since it draws, and lib does not. */
export async function view(words: readonly string[], output: Output = process): Promise<number> {
  const asked = askedFor(words);
  if (!asked) return failed(output, `npm run -s einvoice -- ${viewUsage}`, 2);
  const bytes = bytesIn(asked.file);
  if (!bytes) return failed(output, `${asked.file}: cannot be read`, 1);
  const read = readInvoice(bytes);
  if ("refusal" in read) return failed(output, `${asked.file}: ${read.refusal.reason}`, 1);
  const sheet = sheetOf(modelOf(read.document), asked.locale);
  if (asked.format === "pdf") {
    const { drawInvoice } = await import("./draw.ts");
    output.stdout.write(await drawInvoice(sheet));
    return 0;
  }
  readJsx();
  const { invoicePage } = await import("./whole-page.ts");
  output.stdout.write(invoicePage(sheet));
  return 0;
}

function bytesIn(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

type Asked = { file: string; locale: Locale; format: "html" | "pdf" };

function askedFor(words: readonly string[]): Asked | undefined {
  try {
    const options = { language: { type: "string", default: "sv" }, format: { type: "string", default: "html" } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const { language: locale, format } = values;
    const [file, ...others] = positionals;
    if (!file || others.length > 0 || !isLocale(locale) || (format !== "html" && format !== "pdf")) return undefined;
    return { file, locale, format };
  } catch {
    return undefined;
  }
}

function failed(output: Output, why: string, code: number): number {
  output.stderr.write(`${why}\n`);
  return code;
}
