import { TooMuch } from "#lib/sandbox/child.ts";
import { TooBusy } from "#lib/sandbox/queue.ts";
import { aSandbox } from "#lib/sandbox/sandbox.ts";
import { checkInvoice, type Verdict } from "./check.ts";

/** A file up to this size is judged in some milliseconds; while a larger one is looked at nobody else should have to wait. */
export const bytesCheckedAtOnce = 50_000;

const limits = { megabytes: 256, seconds: 10 };
const inSandbox = aSandbox<{ bytes: Uint8Array }, Verdict>("lib/einvoice/check.sandbox.ts", limits);

/** That nothing is known about a file: it took too long, or too many waited. To be tried again, and never taken for valid. */
export type Unchecked = { outcome: "unchecked"; because: "too-heavy" | "busy" };

/** What `checkInvoice` says of a file, a large one in a process of its own. */
export async function checkApart(whose: string, bytes: Uint8Array): Promise<Verdict | Unchecked> {
  if (bytes.length <= bytesCheckedAtOnce) return checkInvoice(bytes);
  try {
    return await inSandbox(whose, (ask) => ask({ bytes }));
  } catch (error) {
    if (error instanceof TooMuch) return { outcome: "unchecked", because: "too-heavy" };
    if (error instanceof TooBusy) return { outcome: "unchecked", because: "busy" };
    throw error;
  }
}
