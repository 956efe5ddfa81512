import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import {
  administratorProposals,
  approvals,
  auditEvents,
  companies,
  companyUsers,
  contacts,
  documentEvents,
  employees,
  identities,
  invitations,
  letters,
  officeApplications,
  offices,
  people,
  proposedInvitees,
  recoveryCodes,
  secondFactors,
  sessions,
  signInCodes,
} from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { fullName } from "#lib/auth/people.ts";
import type { Outcome } from "#lib/outcome.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";
import { worksThere } from "#lib/standing/places.ts";
import { erasePerson, ofAddress } from "./erase.ts";

type Order = { email: string; operator: string; proof: string; read: string };
export type Erasure = Awaited<ReturnType<typeof planOf>>;

/**
 * Erases a person who has asked for it, once the operator has read what goes, what stays and why: until then, and when any of it has changed
 * since, that is all it gives. Whoever is still needed somewhere is not erased.
 */
export async function eraseByOperator({
  email,
  read,
  ...decision
}: Order): Promise<Outcome<{ plan: Erasure; isDone: boolean }, "unknown-person">> {
  return inSystem(async (tx) => {
    const known = and(eq(people.email, email), isNull(people.erasedAt));
    const [person] = await tx.select({ id: people.id, name: fullName }).from(people).where(known).for("update");
    if (!person) return { refusal: "unknown-person" };
    const plan = await planOf(tx, { ...person, email });
    const isDone = plan.needed.length === 0 && read === plan.sign;
    if (isDone) await erasePerson(tx, person.id, decision);
    return { plan, isDone };
  });
}

async function planOf(tx: Transaction, { id, name, email }: { id: string; name: string; email: string }) {
  const needed = [...(await officesOf(tx, id)), ...(await companiesOf(tx, id))];
  const erased = {
    sessions: await tx.$count(sessions, eq(sessions.personId, id)),
    secondFactors:
      (await tx.$count(secondFactors, eq(secondFactors.personId, id))) + (await tx.$count(recoveryCodes, eq(recoveryCodes.personId, id))),
    identities: await tx.$count(identities, eq(identities.personId, id)),
    codes: await tx.$count(signInCodes, ofAddress.codes(email, id)),
    contacts: await tx.$count(contacts, ofAddress.contacts(email)),
    invitations: await tx.$count(invitations, eq(invitations.personId, id)),
    proposed: await tx.$count(proposedInvitees, ofAddress.proposed(email)),
    letters: await tx.$count(letters, ofAddress.letters(email, id)),
    applications: await tx.$count(officeApplications, ofAddress.applications(email)),
  };
  const kept = {
    approvals: await tx.$count(approvals, eq(approvals.personId, id)),
    history: await tx.$count(auditEvents, eq(auditEvents.actorId, id)),
    documents: await tx.$count(documentEvents, eq(documentEvents.actorId, id)),
    letters: await tx.$count(letters, and(eq(letters.personId, id), isNotNull(letters.collaborationId))),
    contacts: await tx.$count(contacts, ofAddress.contactsInUse(email)),
    applications: await tx.$count(officeApplications, and(eq(officeApplications.email, email), isNotNull(officeApplications.approvedAt))),
    proposals: await tx.$count(administratorProposals, eq(sql`lower(${administratorProposals.email})`, email)),
  };
  const sign = hashOfSeen({ id, needed: needed.join(), erased: JSON.stringify(erased), kept: JSON.stringify(kept) }).slice(0, 8);
  return { name, needed, erased, kept, sign };
}

const officesOf = async (tx: Transaction, personId: string) => {
  const found = await tx
    .select({ name: offices.name })
    .from(employees)
    .innerJoin(offices, eq(offices.id, employees.officeId))
    .where(and(eq(employees.personId, personId), worksThere()))
    .orderBy(offices.name, offices.id);
  return found.map(({ name }) => `works at ${name}: the office removes the access first, and hands over customers and tasks`);
};

const companiesOf = async (tx: Transaction, personId: string) => {
  const found = await tx
    .select({ name: companies.name })
    .from(companyUsers)
    .innerJoin(companies, eq(companies.id, companyUsers.companyId))
    .where(
      and(eq(companyUsers.personId, personId), companyUsers.isMainContact, isNull(companyUsers.removedAt), isNull(companies.takenBackAt)),
    )
    .orderBy(companies.name, companies.id);
  return found.map(({ name }) => `is the main contact of ${name}: another administrator becomes that first`);
};
