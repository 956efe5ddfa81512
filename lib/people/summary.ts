import { eq } from "drizzle-orm";
import {
  administratorProposals,
  approvals,
  auditEvents,
  companyClaims,
  documentEvents,
  invitations,
  letters,
  officeApplications,
  people,
  proposedInvitees,
  signInCodes,
} from "#db/schema/index.ts";
import { inPerson } from "#db/tenant.ts";
import type { Person } from "#lib/who.ts";
import { listCompanyPlaces, listEmployments } from "./places.ts";
import { findProfile } from "./profile.ts";

/** What is stored about somebody, for a page: who and where they are, and how much there is of the rest. */
export async function summariseOwnData({ personId }: Person) {
  return inPerson(personId, async (tx) => {
    const person = await findProfile(tx, personId);
    const [counted] = await tx
      .select({
        invitations: tx.$count(invitations, eq(invitations.personId, personId)),
        approvals: tx.$count(approvals, eq(approvals.personId, personId)),
        letters: tx.$count(letters, eq(letters.personId, personId)),
        history: tx.$count(auditEvents, eq(auditEvents.actorId, personId)),
        documents: tx.$count(documentEvents, eq(documentEvents.actorId, personId)),
        claims: tx.$count(companyClaims, eq(companyClaims.personId, personId)),
        codes: tx.$count(signInCodes, eq(signInCodes.personId, personId)),
        proposals: tx.$count(administratorProposals, eq(administratorProposals.email, person.email)),
        applications: tx.$count(officeApplications, eq(officeApplications.email, person.email)),
        namings: tx.$count(proposedInvitees, eq(proposedInvitees.email, person.email)),
      })
      .from(people)
      .where(eq(people.id, personId));
    if (!counted) throw new Error("The person is not there");
    const companies = await listCompanyPlaces(tx, personId);
    return { person, companies, offices: await listEmployments(tx, personId), counted };
  });
}

export type OwnSummary = Awaited<ReturnType<typeof summariseOwnData>>;
