import type { Scenario } from "#tests/support/cast/requests.ts";
import { daysAfter, endOfDay } from "./days.ts";
import { endDue, expire, hasLapsed, listDueEnds, listOverdue } from "./ending.ts";
import {
  type Colleague,
  type Company,
  type Life,
  type OfficeName,
  type Person,
  type Request,
  type Side,
  sees,
  type TaskName,
  tell,
} from "./life.ts";
import type { Answer } from "./move.ts";

export const letterFor = {
  "existing-customer": "collaboration-request",
  "service-only": "service-activated",
  "new-administrator": "administrator-created",
} as const;

export type Wish = { by: Colleague; office: OfficeName; task: TaskName; billed: Side; scenario: Scenario; contact: Person };

export function scenarioOf(life: Life): Scenario {
  const company = life.companies.find(({ confirmed }) => confirmed);
  if (!company) return "new-administrator";
  return company.services.includes("confirmed") && !hasLapsed(life, company.name) ? "existing-customer" : "service-only";
}

/** What activating and renewing have in common. */
export function request(life: Life, wish: Wish, asking: { action: string; letter: string }): Answer {
  const { by, office, task, billed, scenario } = wish;
  if (!sees(life, by, office)) return "unknown-customer";
  if (task === "closed") return "no-task";
  const ofOffice = (other: Request) => other.office === office;
  expire(life, listOverdue(life).filter(ofOffice));
  endDue(life, listDueEnds(life).filter(ofOffice));
  if (scenario !== scenarioOf(life)) return "scenario-changed";
  const earlier = life.requests.filter(ofOffice);
  if (earlier.some(({ outcome, ended }) => !ended && (outcome === null || outcome === "approved"))) return "already-requested";

  const company = companyFor(life, wish);
  if (!company.services.some((service) => !service.endsWith("ended"))) company.services.push("unconfirmed");
  const made: Request = {
    name: `${office}${earlier.length + 1}`,
    office,
    company: company.name,
    scenario,
    by,
    task,
    billed,
    requestedAt: life.now,
    expiresAt: endOfDay(daysAfter(life.now, 30)),
    outcome: null,
    answeredBy: null,
    renewalAskedBy: null,
    endsOn: null,
    ended: false,
    links: company.administrators.map((person) => ({ person, open: true })),
    reminders: [],
    changes: [],
    ticks: { office: [], customer: [] },
    evidence: [],
    history: [asking.action],
    letters: [],
  };
  tell(made, asking.letter, company.administrators);
  life.requests.push(made);
  return undefined;
}

/** The confirmed company; while there is none each request has one of its own. */
function companyFor(life: Life, { office, scenario, contact }: Wish): Company {
  const confirmed = life.companies.find((company) => company.confirmed);
  if (scenario !== "new-administrator" && confirmed) return confirmed;
  const kind = `company ${office}`;
  const place = life.companies.filter(({ name }) => name.startsWith(kind)).length + 1;
  const made: Company = { name: `${kind}${place}`, confirmed: false, takenBack: false, administrators: [contact], places: 1, services: [] };
  life.companies.push(made);
  return made;
}
