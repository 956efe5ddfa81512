import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import {
  companyUsers,
  contacts,
  employees,
  identities,
  invitations,
  letters,
  officeApplications,
  people,
  proposedInvitees,
  recoveryCodes,
  secondFactors,
  sessions,
  signInCodes,
  ssoVisits,
  unsentForms,
} from "#db/schema/index.ts";
import { record } from "#lib/audit/record.ts";
import { removeLetters } from "#lib/outbox/remove.ts";
import { sqlNow } from "#lib/time.ts";
import { erased, erasedAddress } from "./erased.ts";

type Decision = { operator?: string; proof?: string };

/** Rows of an email address that name no person. */
export const ofAddress = {
  /** The office's own card is left as it is while it works with the customer. */
  contacts: (email: string) => and(eq(sql`lower(${contacts.email})`, email), sql`not ${isInUse}`),
  contactsInUse: (email: string) => and(eq(sql`lower(${contacts.email})`, email), isInUse),
  applications: (email: string) => and(eq(officeApplications.email, email), isNull(officeApplications.approvedAt)),
  proposed: (email: string) => eq(sql`lower(${proposedInvitees.email})`, email),
  codes: (email: string, personId: string) => or(eq(signInCodes.personId, personId), eq(signInCodes.email, email)),
  letters: (email: string, personId: string) =>
    and(or(eq(letters.personId, personId), eq(sql`lower(${letters.recipient})`, email)), isNull(letters.collaborationId)),
};

const isInUse = sql`exists (select from collaborations c where c.customer_id = ${contacts.customerId}
  and num_nonnulls(c.declined_at, c.withdrawn_at, c.expired_at, c.ended_at) = 0)`;

/** Whose place at a company or an office is over goes too; it is for the caller to know that nobody needs this person there. */
export async function erasePerson(tx: Transaction, personId: string, decision: Decision = {}): Promise<void> {
  const [person] = await tx.select({ email: people.email }).from(people).where(eq(people.id, personId)).for("update");
  if (!person) throw new Error("The person is not there");
  await forgetAddress(tx, personId, person.email);
  for (const table of [sessions, secondFactors, recoveryCodes, identities, ssoVisits, unsentForms])
    await tx.delete(table).where(eq(table.personId, personId));
  await endPlaces(tx, personId);
  await tx
    .update(people)
    .set({
      ...{ email: erasedAddress(people.id), firstName: erased.firstName, lastName: erased.lastName, mobile: null },
      disabledAt: sql`coalesce(${people.disabledAt}, ${sqlNow()})`,
      erasedAt: sqlNow(),
    })
    .where(eq(people.id, personId));
  await record(tx, { chain: personId }, { actor: { personId, name: "Spiris" }, action: "person erased", details: decision });
}

async function forgetAddress(tx: Transaction, personId: string, email: string): Promise<void> {
  await tx.delete(signInCodes).where(ofAddress.codes(email, personId));
  await tx.delete(officeApplications).where(ofAddress.applications(email));
  await tx.delete(proposedInvitees).where(ofAddress.proposed(email));
  await removeLetters(tx, ofAddress.letters(email, personId));
  const nobody = { firstName: erased.firstName, lastName: erased.lastName, mobile: null };
  await tx
    .update(contacts)
    .set({ ...nobody, email: null, role: null })
    .where(ofAddress.contacts(email));
  await tx
    .update(invitations)
    .set({ ...nobody, email: erasedAddress(invitations.id) })
    .where(eq(invitations.personId, personId));
}

async function endPlaces(tx: Transaction, personId: string): Promise<void> {
  await tx
    .update(employees)
    .set({ invitedAs: erased.name, senderName: erased.name, disabledAt: sql`coalesce(${employees.disabledAt}, ${sqlNow()})` })
    .where(eq(employees.personId, personId));
  const mine = eq(companyUsers.personId, personId);
  await tx.update(companyUsers).set({ invitedAs: erased.name }).where(mine);
  // A company always has its main contact, also one that was taken back.
  await tx
    .update(companyUsers)
    .set({ removedAt: sqlNow() })
    .where(and(mine, isNull(companyUsers.removedAt), eq(companyUsers.isMainContact, false)));
}
