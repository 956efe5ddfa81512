import { readingOf } from "#lib/einvoice/reading/reading.ts";
import { serve } from "#lib/sandbox/serve.ts";
import { drawInvoice } from "./draw.ts";
import type { Asked } from "./pdf.ts";

serve(async ({ bytes, locale }: Asked) => {
  const reading = readingOf(bytes, locale);
  return reading && drawInvoice(reading.sheet);
});
