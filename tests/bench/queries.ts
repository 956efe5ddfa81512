import { sql } from "drizzle-orm";
import { connectionAs, superuser } from "#tests/support/readback/superuser.ts";
import type { Address } from "./addresses.ts";
import { sorted } from "./load.ts";
import { answered } from "./pages.ts";
import { type Statement, statementsOfEach } from "./statements.ts";
import type { Line } from "./table.ts";

type Plan = { "Node Type": string; "Relation Name"?: string; Plans?: Plan[] };

const mostQueries = 6;
const times = 7;
const rowsOfLarge = 10_000;
const calledByName = "unlinked_services";

/** How many queries each page sends, which large tables they read from end to end, and how long the page takes when nobody else asks. */
export async function measureQueries(port: number, pages: Address[]): Promise<Line[]> {
  const large = await largeTables();
  const alone: number[] = [];
  for (const page of pages) alone.push(await medianOf(port, page));
  const sent = await statementsOfEach(pages.map((page) => () => answered(port, page)));
  const reads = sent && (await Promise.all(sent.map((statements) => endToEndReads(statements, large))));
  return pages.map(({ name }, place) => {
    const queries = sent?.[place]?.filter(({ text }) => !isFrame(text)).length;
    const read = reads?.[place];
    return {
      goal: `${name}: ≤ ${mostQueries} queries, no large table read from end to end`,
      figure: `${queries ?? "?"} queries, ${read?.join(", ") || "none"} read, ${alone[place]?.toFixed(0)} ms alone`,
      holds: queries === undefined || !read ? undefined : queries <= mostQueries && read.length === 0,
    };
  });
}

async function medianOf(port: number, page: Address): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) taken.push((await answered(port, page)).ms);
  return sorted(taken)[(times - 1) / 2] ?? Number.NaN;
}

export async function largeTables(): Promise<Set<string>> {
  const rows = await superuser.execute<{ name: string }>(
    sql`select relname as name from pg_class where relkind = 'r' and reltuples > ${rowsOfLarge}`,
  );
  return new Set(rows.map(({ name }) => name));
}

/** Explained with the settings and the values that the page sent, in the product's own role, behind its walls; what a function reads, in its owner's. */
async function endToEndReads(sent: Statement[], large: Set<string>): Promise<string[]> {
  const found = await scannedAs("app_web", sent, large);
  const calling = sent.filter(({ text }) => isFrame(text) || text.includes(calledByName));
  if (calling.some(({ text }) => !isFrame(text)))
    found.push(...(await scannedAs("app_owner", await Promise.all(calling.map(bodyOf)), large)));
  return [...new Set(found)];
}

export async function scannedAs(role: "app_web" | "app_owner", statements: Statement[], large: Set<string>): Promise<string[]> {
  const connection = connectionAs(role);
  const found: string[] = [];
  for (const { text, values } of statements) {
    const rows = await connection.unsafe(isFrame(text) ? text : `explain (format json) ${text}`, values);
    if (!isFrame(text)) found.push(...scannedIn(rows[0]?.["QUERY PLAN"][0].Plan, large));
  }
  await connection.end();
  return found;
}

async function bodyOf(statement: Statement): Promise<Statement> {
  if (isFrame(statement.text)) return statement;
  const [row] = await superuser.execute<{ prosrc: string }>(sql`select prosrc from pg_proc where proname = ${calledByName}`);
  return { ...statement, text: row?.prosrc ?? "", values: [] };
}

const isFrame = (text: string) => /^\s*(begin|commit|select set_config)/i.test(text);

function scannedIn(plan: Plan, large: Set<string>): string[] {
  const table = plan["Relation Name"] ?? "";
  const own = plan["Node Type"] === "Seq Scan" && large.has(table) ? [table] : [];
  return [...own, ...(plan.Plans ?? []).flatMap((inner) => scannedIn(inner, large))];
}
