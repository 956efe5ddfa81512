import type { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { aLife, type Company, type Life } from "./life.ts";

type Counts = Awaited<ReturnType<typeof rowsInEveryTable>>;

/** How many rows each table has gained. */
export function grownBy(before: Counts, after: Counts): Record<string, number> {
  const had = new Map(before.map(({ name, rows }) => [name, Number(rows)]));
  const grown = after.map(({ name, rows }): [string, number] => [String(name), Number(rows) - (had.get(name) ?? 0)]);
  return Object.fromEntries(grown.filter(([name, rows]) => rows !== 0 && name !== "public.turns"));
}

/** How many rows a life is worth, in every table that it touches. */
export function rowsOf({ beginning, companies, requests, claims }: Life): Record<string, number> {
  const all = (part: "links" | "reminders" | "changes" | "evidence" | "history" | "letters") =>
    requests.flatMap((request) => request[part].map(String));
  const ticks = requests.flatMap(({ ticks: { office, customer } }) => [...office, ...customer]);
  const before = aLife(beginning).companies;
  const places = (counted: Company[]) => counted.reduce((sum, company) => sum + company.places, 0);
  const services = (counted: Company[]) => counted.flatMap((company) => company.services).length;
  const decided = claims.filter(({ state }) => state !== "waits");
  const checked = claims.filter(({ state }) => state === "confirmed").length;
  const counts = {
    "public.approvals": all("evidence").length,
    "public.audit_events": all("history").length + decided.length + checked,
    "public.chain_heads": requests.length + new Set(decided.map(({ company }) => company)).size,
    "public.checklist_ticks": ticks.length,
    "public.collaborations": requests.length,
    "public.companies": companies.length - before.length,
    "public.company_claims": claims.length,
    "public.company_users": places(companies) - places(before),
    "public.invitations": all("links").length,
    "public.letters": all("letters").length + decided.reduce((sum, { told }) => sum + told, 0),
    "public.recipient_changes": all("changes").length,
    "public.reminders": all("reminders").length,
    "public.subscriptions": services(companies) - services(before),
  };
  return Object.fromEntries(Object.entries(counts).filter(([, rows]) => rows > 0));
}
