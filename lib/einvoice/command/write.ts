import { readFileSync } from "node:fs";
import type { z } from "zod";
import { checkInvoice } from "../check.ts";
import { InvoiceModel } from "../model/invoice.ts";
import { sample as sampleInvoice } from "../model/sample.ts";
import { writeInvoice } from "../write/write.ts";
import type { Output } from "./output.ts";

export const writeUsage = "write MODEL.json";
export const sampleUsage = "sample [--model]";

/** Writes the invoice of a model, or says why it is none: what is missing in the model, or which rules the invoice would break. */
export async function write(words: readonly string[], output: Output = process): Promise<number> {
  const [file, ...others] = words;
  if (!file || others.length > 0) return failed(output, [`npm run -s einvoice -- ${writeUsage}`], 2);
  const model = modelIn(file);
  if ("problems" in model)
    return failed(
      output,
      model.problems.map((problem) => `${file}: ${problem}`),
      1,
    );
  const xml = writeInvoice(model);
  const { breaches } = checkInvoice(Buffer.from(xml));
  const broken = breaches.filter(({ severity }) => severity === "fatal");
  if (broken.length > 0)
    return failed(
      output,
      broken.map(({ id, term, path }) => `${file}: ${id} (${term}) ${path}`),
      1,
    );
  output.stdout.write(xml);
  return 0;
}

/** A valid Swedish invoice to begin from, or the model that it was written from. */
export async function sample(words: readonly string[], output: Output = process): Promise<number> {
  const [form, ...others] = words;
  if (others.length > 0 || (form && form !== "--model")) return failed(output, [`npm run -s einvoice -- ${sampleUsage}`], 2);
  output.stdout.write(form ? `${JSON.stringify(sampleInvoice, undefined, 2)}\n` : writeInvoice(InvoiceModel.parse(sampleInvoice)));
  return 0;
}

function modelIn(file: string): z.output<typeof InvoiceModel> | { problems: string[] } {
  try {
    const { data, error } = InvoiceModel.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return data ?? { problems: (error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}`) };
  } catch (error) {
    return { problems: [error instanceof SyntaxError ? `is no JSON: ${error.message}` : "cannot be read"] };
  }
}

function failed(output: Output, why: string[], code: number): number {
  output.stderr.write(`${why.join("\n")}\n`);
  return code;
}
