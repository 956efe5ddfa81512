import type { Locale } from "#lib/locale.ts";
import { aSandbox } from "#lib/sandbox/sandbox.ts";

export type Asked = { bytes: Uint8Array; locale: Locale };

const inSandbox = aSandbox<Asked, Uint8Array | undefined>("app/ui/einvoice/pdf.sandbox.ts", { megabytes: 256, seconds: 60 });

/** A copy of an invoice on paper, drawn from its bytes in a process of its own. Nothing where they are no invoice that can be read. */
export async function invoicePdf(whose: string, bytes: Uint8Array, locale: Locale): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const drawn = await inSandbox(whose, (draw) => draw({ bytes, locale }));
  return drawn && new Uint8Array(drawn);
}
