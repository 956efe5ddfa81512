import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { superuser } from "#tests/support/readback/superuser.ts";
import { installFromDebian } from "#tests/support/servers/debian.ts";
import type { Statement } from "./statements.ts";

/** What was recorded, and the rows of which table it made, by the ids that the database gave them then. */
export type Recorded = { transactions: Statement[][]; table: string; made: Set<string> };
export type Replayed = { perSecond?: number; problem?: string };

/** Until then a connection's statements are planned anew each time. */
const untilPlanned = 6;

const run = (...args: string[]) =>
  spawnSync("pgbench", args, { encoding: "utf8", env: { ...process.env, PGPASSWORD: address().password } });
const isThere = () => run("--version").status === 0;

/** Debian's pgbench, installed where there is none; says whether it is there now. */
export function preparePgbench(): boolean {
  if (!isThere()) installFromDebian("postgresql");
  return isThere();
}

/**
 * Transactions a second when pgbench, in the product's role, sends each of these transactions once, so many at the same time. What counts is
 * what it sends once its plans are kept, as the product's connections keep theirs.
 */
export async function replay({ transactions, table, made }: Recorded, atOnce: number): Promise<Replayed> {
  const [alike = []] = Object.values(Object.groupBy(transactions, shapeOf)).sort((one = [], other = []) => other.length - one.length);
  const each = Math.floor(alike.length / atOnce);
  const [first] = alike;
  if (!first || alike.length * 2 < transactions.length || each <= untilPlanned)
    return { problem: `only ${alike.length} of ${transactions.length} are alike` };

  await keepValues(alike);
  const folder = mkdtempSync(join(tmpdir(), "pgbench-"));
  const script = join(folder, "replay.sql");
  writeFileSync(script, scriptOf(first, table, made));
  const { hostname, port, username, pathname } = address();
  const at = ["-h", hostname, "-p", port, "-U", username];
  const load = `-n -M prepared -j 1 -c ${atOnce} -t ${each} -l --log-prefix ${join(folder, "each")}`.split(" ");
  const { stdout, stderr } = run(...load, "-f", script, ...at, pathname.slice(1));
  const times = timesIn(folder);
  rmSync(folder, { recursive: true });
  await superuser.execute(sql`drop table bench_values`);
  await superuser.execute(sql`drop sequence bench_turn`);
  if (stdout.includes(`processed: ${each * atOnce}/${each * atOnce}`)) return { perSecond: (1000 * atOnce) / meanOf(times) };
  return { problem: stderr.split("\n").find((line) => line.includes("ERROR")) ?? stderr };
}

/** Milliseconds of each transaction that was sent with plans that were kept, from the log that pgbench writes of each. */
function timesIn(folder: string): number[] {
  const logs = readdirSync(folder).filter((name) => name.startsWith("each"));
  const lines = logs.flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"));
  const planned = lines.map((line) => line.split(" ").map(Number)).filter(([, turn = 0]) => turn >= untilPlanned);
  return planned.map(([, , microseconds = Number.NaN]) => microseconds / 1000);
}

const meanOf = (times: number[]) => times.reduce((sum, one) => sum + one, 0) / times.length;

const address = () => new URL(process.env.DATABASE_URL ?? "");

/** The same statements with values in the same places. */
const shapeOf = (one: Statement[]) => JSON.stringify(one.map(({ text, values }) => [text, values.map((value) => value === null)]));

const valuesOf = (one: Statement[]) => one.flatMap(({ values }) => values);

/** A row for each transaction with what it was given: v1, v2 and so on through all of its statements. */
async function keepValues(transactions: Statement[][]) {
  const rows = transactions.map((one, place) => ({
    n: place + 1,
    ...Object.fromEntries(valuesOf(one).map((value, at) => [`v${at + 1}`, value])),
  }));
  const columns = valuesOf(transactions[0] ?? []).map((_, at) => `v${at + 1} text`);
  const client = superuser.$client;
  await client.unsafe(`create unlogged table bench_values (n int primary key, ${columns.join(", ")})`);
  await client.unsafe("create sequence bench_turn");
  await client.unsafe("grant select on bench_values to app_web");
  await client.unsafe("grant usage on sequence bench_turn to app_web");
  await client.unsafe("insert into bench_values select * from jsonb_populate_recordset(null::bench_values, $1)", [JSON.stringify(rows)]);
  await client.unsafe("analyze bench_values");
}

/**
 * The one read more, of the values, is pgbench's burden and not the product's. What the database makes it names itself: later statements are
 * given the name of now.
 */
function scriptOf(statements: Statement[], table: string, made: Set<string>): string {
  const lines = ["select * from bench_values where n = (select nextval('bench_turn')) \\gset"];
  let place = 0;
  for (const { text, values } of statements) {
    const before = place;
    place += values.length;
    const named = text.trim().replace(/\$(\d+)/g, (_, number: string) => {
      const value = values[Number(number) - 1] ?? null;
      if (value === null) return "null";
      return made.has(value) ? ":made_id" : `:v${before + Number(number)}`;
    });
    lines.push(named.startsWith(`insert into "${table}"`) ? `${named} \\gset made_` : `${named};`);
  }
  return `${lines.join("\n")}\n`;
}
