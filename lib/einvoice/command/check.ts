import { once } from "node:events";
import { createReadStream, readFileSync } from "node:fs";
import { checkInvoice, type Verdict } from "../check.ts";
import { bytesPerFile } from "../read/limits.ts";

export const checkUsage = "check [--fragments] [--hints] [--list FILE] FILE…";

/** The line of a file that could not be opened: it has no class of its own, for nothing is known about it. */
const unread = "unread";

/** Checks files in their order, a line of JSON for each: 0 when all are valid, 1 when one is not, 2 when one could not be read. */
export async function check(words: readonly string[], say: (line: string) => Promise<void> = print): Promise<number> {
  const asked = askedFor(words);
  if (!asked || asked.files.length === 0) return misused();
  let code = 0;
  for (const file of asked.files) {
    const bytes = await read(file);
    const verdict = bytes && checkInvoice(bytes, asked);
    await say(lineOf(file, verdict, asked));
    code = Math.max(code, verdict ? Number(verdict.outcome !== "valid") : 2);
  }
  return code;
}

/** `hints`: also what no rule asks and we would ask about. */
type Asked = { files: string[]; fragments: boolean; hints: boolean };

function askedFor(words: readonly string[]): Asked | undefined {
  const asked: Asked = { files: [], fragments: false, hints: false };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word === "--fragments") asked.fragments = true;
    else if (word === "--hints") asked.hints = true;
    else if (word === "--list") {
      const listed = linesOf(words[++at] ?? "");
      if (!listed) return undefined;
      asked.files.push(...listed);
    } else if (word.startsWith("--")) return undefined;
    else asked.files.push(word);
  }
  return asked;
}

function linesOf(list: string): string[] | undefined {
  try {
    return readFileSync(list, "utf8").split(/\r?\n/).filter(Boolean);
  } catch {
    process.stderr.write(`${list}: cannot be read\n`);
    return undefined;
  }
}

/** No more of a file than shows that it is too large. */
async function read(file: string): Promise<Uint8Array | undefined> {
  try {
    return Buffer.concat(await Array.fromAsync(createReadStream(file, { end: bytesPerFile })));
  } catch {
    process.stderr.write(`${file}: cannot be read\n`);
    return undefined;
  }
}

function lineOf(file: string, verdict: Verdict | undefined, { hints }: Asked): string {
  const { outcome, reason, breaches } = verdict ?? { outcome: "refused", reason: unread, breaches: [] };
  const told = breaches.filter(({ id }) => hints || !id.startsWith("OWN-HINT-"));
  return JSON.stringify({ file, outcome, reason, rules: told.map(({ id, severity, path, line }) => ({ id, severity, path, line })) });
}

async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

function misused(): number {
  process.stderr.write(`npm run -s einvoice -- ${checkUsage}\n`);
  return 2;
}
