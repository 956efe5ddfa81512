import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readTableApart } from "#lib/imports/read-apart.ts";

/** Reads files as the server does, in a process that has the server's memory, and says what each came to. */
for (const file of process.argv.slice(2)) {
  const table = await readTableApart("an office", new Uint8Array(readFileSync(file)));
  console.log(JSON.stringify([decodeURIComponent(basename(file)), table.refusal ?? table.rows.length]));
}
