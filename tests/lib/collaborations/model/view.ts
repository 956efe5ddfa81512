import { z } from "zod";
import { superuser } from "#tests/support/readback/superuser.ts";
import { everythingOf } from "./everything.ts";
import type { Life } from "./life.ts";
import type { World } from "./world.ts";

/** What there is, in words: the same from the database and from the model. */
export type View = Record<string, string[]>;

const Rows = z.array(z.object({ id: z.string(), office: z.string().nullable(), part: z.string(), words: z.string() }));
type Row = z.infer<typeof Rows>[number];

const anIdOrAddress = /[a-z]+-[0-9a-f-]{36}@(?:agrens|lindsund)\.example|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g;

/** What the database holds about a world, with its ids and addresses read as names. */
export async function look(world: World): Promise<View> {
  const rows = Rows.parse(await superuser.execute(everythingOf(world)));
  nameNewcomers(world, rows);
  const names = namesIn(world);
  const read = (words: string) => words.replace(anIdOrAddress, (id) => names.get(id) ?? id);
  return viewFrom(rows.map(({ id, part, words }) => ({ name: names.get(id) ?? id, part, lines: read(words).split("\n") })));
}

/** Companies and requests are called by their office, and by which of its own they are. */
function nameNewcomers({ ids }: World, rows: Row[]): void {
  const named = new Set(ids.values());
  for (const { id, office, part } of rows) {
    if (office === null || named.has(id)) continue;
    const kind = part === "company" ? `company ${office}` : office;
    const place = [...ids.keys()].filter((name) => name.startsWith(kind)).length + 1;
    ids.set(`${kind}${place}`, id);
  }
}

function namesIn({ ids, employees, persons, tasks }: World): Map<string, string> {
  const colleagues = Object.entries(employees).flatMap(([name, { employeeId, email }]) =>
    [employeeId, email].map((id) => [id, name] as const),
  );
  const people = Object.entries(persons).flatMap(([name, { personId, email }]) => [personId, email].map((id) => [id, name] as const));
  const ofTasks = Object.values(tasks).flatMap((ofOffice) => Object.entries(ofOffice).map(([name, id]) => [id, name] as const));
  return new Map([...[...ids].map(([name, id]) => [id, name] as const), ...colleagues, ...people, ...ofTasks]);
}

/** What there must be. */
export function viewOf({ companies, requests, claims }: Life): View {
  const ofCompanies = companies.flatMap(({ name, confirmed, takenBack, administrators, services }) => [
    { name, part: "company", lines: [`${confirmed ? "confirmed" : "unconfirmed"}${takenBack ? ", taken back" : ""}`] },
    { name, part: "administrators", lines: administrators.map((person, place) => (place === 0 ? `${person}, main contact` : person)) },
    { name, part: "services", lines: services },
  ]);
  const ofRequests = requests.flatMap((request) => {
    const { name, company, scenario, by, task, billed, outcome, answeredBy, renewalAskedBy, endsOn, ended, ticks, links, changes } =
      request;
    const facts = [`company ${company}`, scenario, `by ${by}`, `task ${task}`, `billed ${billed}`, outcome, ended ? "ended" : null];
    const more = { "answered by": answeredBy, "asked for again by": renewalAskedBy, "ends on": endsOn };
    const told = Object.entries(more).map(([what, value]) => value && `${what} ${value}`);
    const ticked = Object.entries(ticks).flatMap(([side, steps]) => steps.map((step) => `${side} ${step}`));
    return [
      { name, part: "request", lines: [...facts, ...told].filter((line) => line !== null) },
      { name, part: "links", lines: links.map(({ person, open }) => `${person} ${open ? "open" : "replaced"}`) },
      { name, part: "reminders", lines: request.reminders.map(({ day }) => (day === null ? "by hand" : `day ${day}`)) },
      { name, part: "changes", lines: changes.map((change) => `${change.by} ${change.outcome}`) },
      { name, part: "ticks", lines: ticked },
      { name, part: "claims", lines: claims.filter((claim) => claim.request === name).map(({ person, state }) => `${person} ${state}`) },
      { name, part: "evidence", lines: request.evidence },
      { name, part: "history", lines: request.history },
      { name, part: "letters", lines: request.letters },
    ];
  });
  return viewFrom([...ofCompanies, ...ofRequests]);
}

/** Only of a history the order counts. */
function viewFrom(parts: { name: string; part: string; lines: string[] }[]): View {
  const filled = parts.filter(({ lines }) => lines.length > 0);
  return Object.fromEntries(filled.map(({ name, part, lines }) => [`${name}: ${part}`, part === "history" ? lines : lines.toSorted()]));
}
