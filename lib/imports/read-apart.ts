import { TooMuch } from "#lib/sandbox/child.ts";
import { TooBusy } from "#lib/sandbox/queue.ts";
import { aSandbox } from "#lib/sandbox/sandbox.ts";
import type { BadFile, lookAt, Reading, readTable } from "./table.ts";

type Task = { bytes: Uint8Array<ArrayBuffer>; reading: Reading };
type Looked = Awaited<ReturnType<typeof lookAt>>;
type Unread = { refusal: BadFile };

const limits = { megabytes: 128, seconds: 30 };
const inSandbox = aSandbox<Task, Looked>("lib/imports/table.sandbox.ts", limits);

/** What `lookAt` says of a file, read where it can harm nobody else. */
export async function lookAtApart(whose: string, bytes: Uint8Array<ArrayBuffer>, reading: Reading = {}): Promise<Looked | Unread> {
  try {
    return await inSandbox(whose, (ask) => ask({ bytes, reading }));
  } catch (error) {
    if (error instanceof TooMuch) return { refusal: "too-heavy" };
    if (error instanceof TooBusy) return { refusal: "busy" };
    throw error;
  }
}

/** The same of `readTable`. */
export async function readTableApart(...asked: Parameters<typeof lookAtApart>): Promise<Awaited<ReturnType<typeof readTable>> | Unread> {
  const looked = await lookAtApart(...asked);
  return looked.refusal ? looked : looked.table;
}
