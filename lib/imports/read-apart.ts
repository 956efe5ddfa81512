import { TooMuch } from "#lib/sandbox/child.ts";
import { TooBusy } from "#lib/sandbox/queue.ts";
import { aSandbox } from "#lib/sandbox/sandbox.ts";
import type { BadFile, readTable } from "./table.ts";

type Table = Awaited<ReturnType<typeof readTable>>;

const limits = { megabytes: 128, seconds: 30 };
const inSandbox = aSandbox<Uint8Array<ArrayBuffer>, Table>("lib/imports/table.sandbox.ts", limits);

/** What `readTable` says of a file, read where it can harm nobody else. */
export async function readTableApart(whose: string, bytes: Uint8Array<ArrayBuffer>): Promise<Table | { refusal: BadFile }> {
  try {
    return await inSandbox(whose, (ask) => ask(bytes));
  } catch (error) {
    if (error instanceof TooMuch) return { refusal: "too-heavy" };
    if (error instanceof TooBusy) return { refusal: "busy" };
    throw error;
  }
}
