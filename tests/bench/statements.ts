import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { superuser } from "#tests/support/readback/superuser.ts";

/** One statement as the server ran it, with the values that it was given; null where there was none. */
export type Statement = { text: string; values: (string | null)[]; ms: number };

const settings = { log_min_duration_statement: "0", log_line_prefix: "%c %u " };
const untilHeeded = 500;
const untilLogged = 150;

/** Does something and gives the statements of each transaction that the product committed meanwhile; nothing where the server's log lies elsewhere. */
export const transactionsOf = (work: () => Promise<unknown>): Promise<Statement[][] | undefined> =>
  listening(async (since) => {
    const from = since();
    await work();
    await wait(untilLogged);
    return Object.values(Object.groupBy(from(), ({ session }) => session)).flatMap((ofOne = []) => committedIn(ofOne));
  });

/** The same for each of several deeds, and for every statement, in a transaction or not; those of a connection after each other. */
export const statementsOfEach = (deeds: (() => Promise<unknown>)[]): Promise<Statement[][] | undefined> =>
  listening(async (since) => {
    const each: Statement[][] = [];
    for (const deed of deeds) {
      const from = since();
      await deed();
      await wait(untilLogged);
      const ran = from().filter(({ step }) => step === "execute" || step === "statement");
      each.push(Object.values(Object.groupBy(ran, ({ session }) => session)).flatMap((ofOne = []) => ofOne));
    }
    return each;
  });

/** While the server logs every statement; `since` remembers a place in its log, from which one can read later. */
async function listening<Result>(work: (since: () => () => Entry[]) => Promise<Result>): Promise<Result | undefined> {
  const [row] = await superuser.$client<{ folder: string }[]>`select current_setting('data_directory') as folder`;
  const log = join(dirname(row?.folder ?? ""), "log");
  if (!existsSync(log)) return undefined;
  await set((name, value) => `alter system set ${name} = '${value}'`);
  const result = await work(() => {
    const begin = statSync(log).size;
    return () => entriesIn(readFileSync(log).subarray(begin).toString());
  });
  await set((name) => `alter system reset ${name}`);
  return result;
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
