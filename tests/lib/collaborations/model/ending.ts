import { companyOf, concernedBy, invitedTo, type Life, type Request, statusIn, tell, today } from "./life.ts";

/** After a request has come to nothing: what nobody has confirmed goes, unless another request waits for it. */
export function withdrawProvisional(life: Life, request: Request): void {
  const company = companyOf(life, request);
  if (life.requests.some((other) => other.company === company.name && other.outcome === null)) return;
  company.services = company.services.map((service) => (service === "unconfirmed" ? "unconfirmed, ended" : service));
  if (!company.confirmed) company.takenBack = true;
}

/** Requests that nobody has answered in time, and that nobody has noticed yet. */
export const listOverdue = ({ requests, now }: Life): Request[] =>
  requests.filter(({ outcome, expiresAt }) => outcome === null && expiresAt <= now);

export function expire(life: Life, overdue: Request[]): number {
  for (const request of overdue) request.outcome = "expired";
  for (const request of overdue) {
    withdrawProvisional(life, request);
    request.history.push("collaboration expired");
    tell(request, "expired", concernedBy(life, request));
    tell(request, "request-expired", invitedTo(request));
  }
  return overdue.length;
}

/** Collaborations whose planned day has come, and that nobody has ended yet. */
export const listDueEnds = (life: Life): Request[] =>
  life.requests.filter(({ ended, endsOn }) => !ended && endsOn !== null && endsOn <= today(life));

export function endDue(life: Life, due: Request[]): number {
  for (const request of due) endNow(life, request);
  return due.length;
}

export function endNow(life: Life, request: Request): void {
  request.ended = true;
  takeChangeBack(request);
  endUnpaidService(life, request);
  tellEnd(life, request, "collaboration ended");
}

const goesOn = (life: Life, company: string): boolean =>
  life.requests.some(
    ({ company: of, outcome, ended, endsOn }) =>
      of === company && outcome === "approved" && !ended && (endsOn === null || endsOn > today(life)),
  );

/** A service for which the office was billed ends with the last collaboration in it; whoever still asks for it asks for it anew. */
function endUnpaidService(life: Life, { company: name, billed }: Request): void {
  if (billed !== "office" || goesOn(life, name)) return;
  const company = life.companies.find((one) => one.name === name)!;
  company.services = company.services.map((service) =>
    service === "confirmed" || service === "unconfirmed" ? (`${service}, ended` as const) : service,
  );
  const waiting = life.requests.filter((other) => other.company === name && other.outcome === null);
  for (const other of waiting) if (other.scenario === "existing-customer") other.scenario = "service-only";
  if (waiting.length > 0) company.services.push("unconfirmed");
}

/** Whether a service is one that ends with an end whose day has come, and that nobody has noticed yet. */
export const hasLapsed = (life: Life, company: string): boolean =>
  listDueEnds(life).some(({ company: of, billed }) => of === company && billed === "office") && !goesOn(life, company);

/** The question who is billed, while it waits; says whether there was one. */
export function takeChangeBack({ changes, history }: Request): boolean {
  const waiting = changes.find(({ outcome }) => outcome === "waiting");
  if (!waiting) return false;
  waiting.outcome = "withdrawn";
  history.push("recipient change withdrawn");
  return true;
}

/** Both sides learn of an end, a plan and its undoing. */
export function tellEnd(life: Life, request: Request, action: string): void {
  request.history.push(action);
  tell(request, "ended", companyOf(life, request).administrators);
  tell(request, "ended-office", concernedBy(life, request));
}

export const isOf = (request: Request) => (other: Request) => other.name === request.name;

export const isLive = (life: Life, request: Request): boolean => ["requested", "active"].includes(statusIn(life, request));
