import { and, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { companyUsers, employees, people } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { recordOnceSince } from "#lib/audit/fold.ts";
import type { Subject } from "#lib/audit/record.ts";
import type { RefusedAttempt } from "#lib/jobs/jobs.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { minutesPerRefusalTold } from "#lib/standing/limits.ts";
import { belongsThere, worksThere } from "#lib/standing/places.ts";
import { at, now, sqlNow, sqlNowPlus } from "#lib/time.ts";
import type { Person } from "#lib/who.ts";
import { fullName } from "./people.ts";

/**
 * Has it told in the histories later, by the worker: whoever tries learns neither from what is written nor from how long it takes whether
 * anybody has the address. When it was, the database says: this computer's clock may have jumped a moment ago.
 */
export async function noteAttempt(
  tx: Transaction,
  personId: string | null,
  action: RefusedAttempt["action"],
  places: RefusedAttempt["places"] = "all",
): Promise<void> {
  const [told] = await tx.execute<{ at: Date | string }>(sql`select ${sqlNow()} as at`);
  await enqueue(tx, "refused-attempts", { personId, action, at: new Date(told?.at ?? now()).toISOString(), places });
}

/** Somebody who is signed in was asked once more who they are, before something that needs it. */
export const noteProofDemanded = ({ personId }: Pick<Person, "personId">, places: RefusedAttempt["places"]): Promise<void> =>
  db.transaction((tx) => noteAttempt(tx, personId, "proof demanded", places));

/** Tells of it in the person's own history and where they belong, of each kind once an hour: whoever tries on and on fills no history. */
export async function tellOfAttempt({ personId, action, at: when, places }: RefusedAttempt): Promise<void> {
  if (!personId) return;
  await at(new Date(when), () =>
    inSystem(async (tx) => {
      const [person] = await tx.select({ name: fullName }).from(people).where(eq(people.id, personId));
      if (!person) return;
      const actor = { personId, name: person.name };
      const since = sqlNowPlus({ minutes: -minutesPerRefusalTold });
      const histories = [{ chain: personId }, ...(await historiesOf(tx, personId, places))];
      for (const history of histories) await recordOnceSince(tx, since, history, { actor, action });
    }),
  );
}

/**
 * Only where the person has accepted a place: whoever merely asked them learns nothing of them. In one order, so that no two jobs wait for
 * each other.
 */
async function historiesOf(tx: Transaction, personId: string, places: RefusedAttempt["places"]): Promise<Subject[]> {
  const offices = await tx
    .select({ officeId: employees.officeId })
    .from(employees)
    .where(and(eq(employees.personId, personId), worksThere()))
    .orderBy(employees.officeId);
  const companies = await tx
    .select({ companyId: companyUsers.companyId })
    .from(companyUsers)
    .where(and(eq(companyUsers.personId, personId), belongsThere()))
    .orderBy(companyUsers.companyId);
  return [
    ...offices
      .filter(({ officeId }) => places === "all" || places.officeId === officeId)
      .map(({ officeId }) => ({ chain: officeId, officeId })),
    ...companies
      .filter(({ companyId }) => places === "all" || places.companyId === companyId)
      .map(({ companyId }) => ({ chain: companyId, companyId })),
  ];
}
