import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { superuser } from "#tests/support/superuser.ts";

/** One statement as the server ran it, with the values that it was given; null where there was none. */
export type Statement = { text: string; values: (string | null)[]; ms: number };

const settings = { log_min_duration_statement: "0", log_line_prefix: "%c %u " };
const untilHeeded = 500;

/** Does something and gives the statements of each transaction that the product committed meanwhile; nothing where the server's log lies elsewhere. */
export async function transactionsOf(work: () => Promise<unknown>): Promise<Statement[][] | undefined> {
  const [row] = await superuser.$client<{ folder: string }[]>`select current_setting('data_directory') as folder`;
  const log = join(dirname(row?.folder ?? ""), "log");
  if (!existsSync(log)) return undefined;
  const file = openSync(log, "r");
  const begin = fstatSync(file).size;
  await set((name, value) => `alter system set ${name} = '${value}'`);
  await work();
  await set((name) => `alter system reset ${name}`);
  const bytes = Buffer.alloc(fstatSync(file).size - begin);
  readSync(file, bytes, 0, bytes.length, begin);
  closeSync(file);
  return Object.values(Object.groupBy(entriesIn(bytes.toString()), ({ session }) => session)).flatMap((ofOne = []) => committedIn(ofOne));
}

async function set(statement: (name: string, value: string) => string) {
  for (const [name, value] of Object.entries(settings)) await superuser.$client.unsafe(statement(name, value));
  await superuser.$client.unsafe("select pg_reload_conf()");
  await wait(untilHeeded);
}

type Entry = { session: string; ms: number; step: string; text: string; values: (string | null)[] };

/** A line that belongs to the one before begins with a tab. */
function entriesIn(log: string): Entry[] {
  const entries: Entry[] = [];
  for (const entry of log.split(/\n(?!\t)/)) {
    const [, session = "", level = "", said = ""] = /^(\S+\.\S+) app_web (\w+): {2}([\s\S]*)$/.exec(entry) ?? [];
    const [, ms, step = "", text = ""] = /^duration: ([\d.]+) ms {2}(statement|parse|bind|execute)(?: [^:]+)?: ([\s\S]*)$/.exec(said) ?? [];
    const last = entries.at(-1);
    if (level === "DETAIL" && last) last.values = valuesIn(said.replaceAll("\n\t", "\n"));
    else if (ms) entries.push({ session, ms: Number(ms), step, text: text.replaceAll("\n\t", "\n"), values: [] });
  }
  return entries;
}

const valuesIn = (detail: string) =>
  [...detail.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(([, value]) => value?.replaceAll("''", "'") ?? null);

/** A statement's time is that of reading it, of giving it its values and of running it. */
function committedIn(entries: Entry[]): Statement[][] {
  const found: Statement[][] = [];
  let open: Statement[] = [];
  let before = 0;
  for (const { step, text, values, ms } of entries) {
    before += ms;
    if (step === "parse" || step === "bind") continue;
    if (/^begin/i.test(text)) open = [];
    open.push({ text, values, ms: before });
    before = 0;
    if (!/^commit/i.test(text)) continue;
    found.push(open);
    open = [];
  }
  return found.filter(([first]) => /^begin/i.test(first?.text ?? ""));
}
