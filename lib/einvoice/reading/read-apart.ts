import type { Locale } from "#lib/locale.ts";
import { TooMuch } from "#lib/sandbox/child.ts";
import { TooBusy } from "#lib/sandbox/queue.ts";
import { aSandbox } from "#lib/sandbox/sandbox.ts";
import { bytesCheckedAtOnce } from "../check-apart.ts";
import { fileIn, type Reading, readingOf, type Taken } from "./reading.ts";

export type Task = { bytes: Uint8Array } & ({ locale: Locale } | { place: number });

const limits = { megabytes: 256, seconds: 10 };
const inSandbox = aSandbox<Task, Reading | Taken | undefined>("lib/einvoice/reading/reading.sandbox.ts", limits);

/** What a page shows of an invoice; a large one is read in a process of its own. Nothing where it cannot be read, or not just now. */
export async function readApart(whose: string, bytes: Uint8Array, locale: Locale): Promise<Reading | undefined> {
  if (bytes.length <= bytesCheckedAtOnce) return readingOf(bytes, locale);
  try {
    const reading = await inSandbox(whose, (ask) => ask({ bytes, locale }));
    return reading && "sheet" in reading ? reading : undefined;
  } catch (error) {
    if (error instanceof TooMuch || error instanceof TooBusy) return undefined;
    throw error;
  }
}

/** A file that lies within it, by the number that its reading gives it. */
export async function takeApart(whose: string, bytes: Uint8Array, place: number): Promise<Taken | undefined> {
  if (bytes.length <= bytesCheckedAtOnce) return fileIn(bytes, place);
  const taken = await inSandbox(whose, (ask) => ask({ bytes, place }));
  return taken && "content" in taken ? taken : undefined;
}
