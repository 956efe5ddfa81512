import { calendarDay } from "#lib/i18n/format.ts";
import type { Scenario } from "#tests/support/cast/requests.ts";

export const people = ["karin", "nils", "olle"] as const;
export type Person = (typeof people)[number];

/** Anna has full rights, Maria fewer; Sara heads the other office that asks for the same legal person; the stranger is from a third. */
export type Colleague = "anna" | "maria" | "sara" | "stranger";

export const offices = ["A", "B"] as const;
export type OfficeName = (typeof offices)[number];

export type TaskName = "first" | "second" | "closed";

export type Side = "office" | "customer";

/** Where a life begins: what My Spiris knows, what Maria sees, and whom the other office has on its card. */
export type Beginning = {
  known: Exclude<Scenario, "new-administrator"> | "unknown";
  maria: "all-customers" | "own-customers" | "out-of-sight";
  sarasContact: Person;
};

export type Company = {
  name: string;
  confirmed: boolean;
  takenBack: boolean;
  /** The main contact first. */
  administrators: Person[];
  /** How many there have ever been. */
  places: number;
  services: ("unconfirmed" | "unconfirmed, ended" | "confirmed" | "confirmed, ended")[];
};

export type Request = {
  name: string;
  office: OfficeName;
  company: string;
  scenario: Scenario;
  by: Colleague;
  task: TaskName;
  billed: Side;
  expiresAt: number;
  requestedAt: number;
  outcome: "approved" | "declined" | "withdrawn" | "expired" | null;
  answeredBy: Person | null;
  renewalAskedBy: Person | null;
  endsOn: string | null;
  ended: boolean;
  links: { person: Person; open: boolean }[];
  reminders: { at: number; day: number | null }[];
  changes: { by: Colleague; outcome: "waiting" | "approved" | "declined" | "withdrawn" }[];
  ticks: { office: string[]; customer: string[] };
  evidence: string[];
  history: string[];
  letters: string[];
};

/** Who has said that she answers for the company while somebody else is named for it, by pressing approve on which request. */
type Claim = { person: Person; request: string; company: string; state: "waits" | "confirmed" | "refused"; told: number };

/** All that the promises speak of, as plain as can be: what the database must hold after every step. */
export type Life = { now: number; beginning: Beginning; companies: Company[]; requests: Request[]; claims: Claim[] };

/** A Monday in winter at nine in Stockholm. */
const firstMorning = Date.parse("2027-01-11T08:00:00Z");

export function aLife(beginning: Beginning): Life {
  const services: Company["services"] = beginning.known === "existing-customer" ? ["confirmed"] : [];
  const known: Company = { name: "known", confirmed: true, takenBack: false, administrators: ["karin", "nils"], places: 2, services };
  return { now: firstMorning, beginning, companies: beginning.known === "unknown" ? [] : [known], requests: [], claims: [] };
}

export const today = ({ now }: Life): string => calendarDay(new Date(now));

export function statusIn(life: Life, { outcome, ended, endsOn, expiresAt }: Request) {
  if (outcome === "declined" || outcome === "withdrawn") return outcome;
  if (ended || (endsOn !== null && endsOn <= today(life))) return "ended";
  if (outcome === "approved") return "active";
  return outcome === "expired" || expiresAt <= life.now ? "expired" : "requested";
}

export const companyOf = ({ companies }: Life, { company }: Pick<Request, "company">): Company =>
  companies.find(({ name }) => name === company)!;

const officeOf = { anna: "A", maria: "A", sara: "B", stranger: "elsewhere" } as const;

export const hasFullRights = (colleague: Colleague): boolean => colleague !== "maria";

/** Whether the office's customer is one that the colleague may do something for. */
export const sees = ({ beginning }: Life, colleague: Colleague, office: OfficeName): boolean =>
  officeOf[colleague] === office && !(colleague === "maria" && beginning.maria === "out-of-sight");

/** Each task has its owner and nobody else: she is who can open the service. */
export function ownerOf({ beginning }: Life, office: OfficeName, task: TaskName): Colleague {
  if (office === "B") return "sara";
  return task === "second" && beginning.maria !== "out-of-sight" ? "maria" : "anna";
}

/** Who asked, who owns the task, who is responsible for the customer. */
export const concernedBy = (life: Life, { by, office, task }: Request): Colleague[] => [
  ...new Set([by, ownerOf(life, office, task), office === "A" ? "anna" : "sara"] as const),
];

export const invitedTo = ({ links }: Request): Person[] => links.filter(({ open }) => open).map(({ person }) => person);

export const isAskedSince = ({ requests }: Life, { office, requestedAt }: Request): boolean =>
  requests.some((other) => other.office === office && other.requestedAt > requestedAt);

export function tell(request: Request, letter: string, receivers: (Person | Colleague)[]): void {
  for (const receiver of receivers) request.letters.push(`${letter} to ${receiver}`);
}
