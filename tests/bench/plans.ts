import { db } from "#db/client.ts";
import { connectionAs } from "#tests/support/superuser.ts";

type Plan = { "Node Type": string; "Relation Name"?: string; Plans?: Plan[] };
type Sent = { query: string; parameters: string[] };

const large = new Set(["customers", "contacts", "tasks", "collaborations", "letters", "audit_events", "companies", "people"]);

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
  const web = connectionAs("app_web");
  const found = new Set<string>();
  await web.unsafe("begin");
  await web.unsafe("select set_config('app.office_id', $1, true)", [officeId]);
  for (const { query, parameters } of queries) {
    const [row] = await web.unsafe(`explain (format json) ${query}`, parameters);
    for (const table of scannedIn(row?.["QUERY PLAN"][0].Plan)) found.add(table);
  }
  await web.unsafe("rollback");
  await web.end();
  return [...found];
}

function scannedIn(plan: Plan): string[] {
  const table = plan["Relation Name"] ?? "";
  const own = plan["Node Type"] === "Seq Scan" && large.has(table) ? [table] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scannedIn)];
}
