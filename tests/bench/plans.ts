import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { connectionAs, superuser } from "#tests/support/superuser.ts";

type Plan = { "Node Type": string; "Relation Name"?: string; Plans?: Plan[] };
type Sent = { query: string; parameters: string[] };

const large = new Set([
  "customers",
  "contacts",
  "tasks",
  "collaborations",
  "letters",
  "audit_events",
  "companies",
  "people",
  "subscriptions",
  "invitations",
]);

/** Does something and gives the queries that it sent, without what only opens and closes transactions. */
export async function queriesOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const options: { debug?: unknown } = db.$client.options;
  options.debug = (_connection: number, query: string, parameters: unknown[]) => sent.push({ query, parameters: parameters.map(String) });
  await work();
  options.debug = false;
  return sent.filter(({ query }) => !/^\s*(begin|commit|rollback|select set_config)/i.test(query));
}

/** Which large tables these queries read from end to end, in the product's own role and behind its walls. */
export async function endToEndReads(queries: Sent[], officeId: string): Promise<string[]> {
  const called = queries.some(({ query }) => query.includes("unlinked_services()"));
  const found = [
    await scannedAs("app_web", officeId, queries),
    called ? await scannedAs("app_owner", officeId, [{ query: await bodyOf("unlinked_services"), parameters: [] }]) : [],
  ];
  return [...new Set(found.flat())];
}

async function scannedAs(role: "app_web" | "app_owner", officeId: string, queries: Sent[]): Promise<string[]> {
  const connection = connectionAs(role);
  const found: string[] = [];
  await connection.unsafe("begin");
  await connection.unsafe("select set_config('app.office_id', $1, true)", [officeId]);
  for (const { query, parameters } of queries) {
    const [row] = await connection.unsafe(`explain (format json) ${query}`, parameters);
    found.push(...scannedIn(row?.["QUERY PLAN"][0].Plan));
  }
  await connection.unsafe("rollback");
  await connection.end();
  return found;
}

/** A plan does not show what a function reads, which it does in its owner's name. */
async function bodyOf(called: string): Promise<string> {
  const [row] = await superuser.execute<{ prosrc: string }>(sql`select prosrc from pg_proc where proname = ${called}`);
  return row?.prosrc ?? "";
}

function scannedIn(plan: Plan): string[] {
  const table = plan["Relation Name"] ?? "";
  const own = plan["Node Type"] === "Seq Scan" && large.has(table) ? [table] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scannedIn)];
}
