import { type Database, operatorDatabase, send, systemDatabase, type Transaction } from "./client.ts";
import { compareClocks } from "./clock.ts";
import { type Asker, doWhatIsLast, nameAsker } from "./last.ts";
import { laneOf } from "./patience.ts";
import { openingOf, type Setting } from "./settings.ts";

type Work<Result> = (tx: Transaction) => Promise<Result>;

/** Thrown through the transaction so that a refusal takes back whatever was written before it. */
class Refused extends Error {}

/**
 * A transaction that sees and writes one office's rows, and the mailboxes that the employee may open. A refusal returned by the work rolls
 * back.
 */
export function inOffice<Result>(
  { officeId, personId, employeeId }: { officeId: string; personId?: string; employeeId?: string },
  work: Work<Result>,
): Promise<Result> {
  return scoped("app.office_id", officeId, work, { asker: { personId, officeId }, employeeId });
}

/** The same for one company in My Spiris. */
export function inCompany<Result>({ companyId, personId }: { companyId: string; personId?: string }, work: Work<Result>): Promise<Result> {
  return scoped("app.company_ids", companyId, work, { asker: { personId } });
}

/** The same for all companies of somebody who has a place in each of them. */
export function inCompanies<Result>(companyIds: string[], work: Work<Result>): Promise<Result> {
  return scoped("app.company_ids", companyIds.join(","), work);
}

/** The same for what belongs to one person: employments, places in companies, invitations. */
export function inPerson<Result>(personId: string, work: Work<Result>): Promise<Result> {
  return scoped("app.person_id", personId, work);
}

/** Sees the one invitation whose address somebody opened, and nothing else until `alsoInCompany`. */
export function inInvitation<Result>(invitationId: string, work: Work<Result>): Promise<Result> {
  return scoped("app.invitation_id", invitationId, work);
}

/** The worker's transaction, over its own role: it sees everything, so only jobs use it. */
export function inSystem<Result>(work: Work<Result>): Promise<Result> {
  return scoped("app.system", "on", work, { database: systemDatabase() });
}

/** An operator's transaction, over a role that no server has: it may do what `db/operator-role.ts` says. */
export function inOperator<Result>(work: Work<Result>): Promise<Result> {
  return scoped("app.operator", "on", work, { database: operatorDatabase() });
}

/** What an office and a company do together: this transaction now works for the company too. */
export async function alsoInCompany(tx: Transaction, companyId: string): Promise<void> {
  await send(
    tx,
    "select set_config('app.company_ids', concat_ws(',', nullif(current_setting('app.company_ids', true), ''), $1::text), true)",
    [companyId],
  );
}

/** The other way round: a company's answer also changes the office's side. */
export async function alsoInOffice(tx: Transaction, officeId: string): Promise<void> {
  await set(tx, "app.office_id", officeId);
}

/** And what one person has elsewhere: an office that lets them go must know whether they still work for somebody. */
export async function alsoInPerson(tx: Transaction, personId: string): Promise<void> {
  await set(tx, "app.person_id", personId);
}

/** Makes the companies with this organisation number findable for the rest of the transaction. */
export async function lookingFor(tx: Transaction, organisationNumber: string): Promise<void> {
  await set(tx, "app.organisation_number", organisationNumber);
}

type Scope = { database?: Database; asker?: Partial<Asker>; employeeId?: string | undefined };

async function scoped<Result>(
  setting: Setting,
  value: string,
  work: Work<Result>,
  { asker, employeeId, ...scope }: Scope = {},
): Promise<Result> {
  const { database, patience } = laneOf(scope.database);
  let refused: Result | undefined;
  try {
    return await database.transaction(async (tx) => {
      const asked = Date.now();
      const { text, values } = openingOf(setting, value, patience, employeeId);
      const opened = send(tx, text, values);
      nameAsker(tx, asker);
      // Sent behind each other: without its opening a transaction sees no rows, and where it fails so does whatever comes after it.
      const [outcome] = await Promise.all([work(tx), opened.then(([told]) => compareClocks(asked, Number(told?.time)))]);
      if (isRefusal(outcome)) {
        refused = outcome;
        throw new Refused();
      }
      await doWhatIsLast(tx);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused && refused !== undefined) return refused;
    throw error;
  }
}

const set = (tx: Transaction, setting: Setting, value: string) => send(tx, "select set_config($1, $2, true)", [setting, value]);

const isRefusal = (outcome: unknown) =>
  typeof outcome === "object" && outcome !== null && "refusal" in outcome && outcome.refusal !== undefined;
