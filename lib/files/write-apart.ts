import { aSandbox } from "#lib/sandbox/sandbox.ts";
import type { Part } from "./file.sandbox.ts";
import type { FileFormat } from "./file.ts";

const inSandbox = aSandbox<Part, Uint8Array>("lib/files/file.sandbox.ts", { megabytes: 64, seconds: 20 });

type Table = { format: FileFormat; title: string; headings: string[] };

/** A table of any length as a file, written portion by portion in a process of its own: `fill` hands over the rows that it has read. */
export function writeApart(
  whose: string,
  table: Table,
  fill: (add: (rows: string[][]) => Promise<void>) => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  return inSandbox(whose, async (write) => {
    const parts = [await write({ begin: table })];
    await fill(async (rows) => {
      parts.push(await write({ rows }));
    });
    parts.push(await write({ end: true }));
    return new Uint8Array(Buffer.concat(parts));
  });
}
