import { serve } from "#lib/sandbox/serve.ts";
import { type FileFormat, writerOf } from "./file.ts";
import type { Writer } from "./workbook-writer.ts";

export type Part = { begin: { format: FileFormat; title: string; headings: string[] } } | { rows: string[][] } | { end: true };

let writer: Writer | undefined;

serve((part: Part): Uint8Array => {
  if ("begin" in part) writer = writerOf(part.begin.format, part.begin.title, part.begin.headings);
  if (!writer) throw new Error("A file has a beginning");
  return "end" in part ? writer.end() : writer.add("rows" in part ? part.rows : []);
});
