import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import {
  administratorProposals,
  companies,
  companyClaims,
  companyUsers,
  employees,
  officeApplications,
  offices,
  people,
  proposedInvitees,
} from "#db/schema/index.ts";

/** The companies that somebody acts or acted for, with the time they did. */
export async function listCompanyPlaces(tx: Transaction, personId: string) {
  const { role, isMainContact, addedAt, acceptedAt, lastSignedInAt, removedAt } = companyUsers;
  return tx
    .select({ company: companies.name, role, isMainContact, addedAt, acceptedAt, lastSignedInAt, removedAt })
    .from(companyUsers)
    .innerJoin(companies, eq(companies.id, companyUsers.companyId))
    .where(eq(companyUsers.personId, personId))
    .orderBy(companies.name, addedAt, companies.id)
    .limit(1000);
}

/** The offices where somebody works or has worked. */
export async function listEmployments(tx: Transaction, personId: string) {
  const { rights, createdAt, acceptedAt, declinedAt, leftAt, lastSignedInAt, disabledAt } = employees;
  return tx
    .select({ office: offices.name, rights, createdAt, acceptedAt, declinedAt, leftAt, lastSignedInAt, disabledAt })
    .from(employees)
    .innerJoin(offices, eq(offices.id, employees.officeId))
    .where(eq(employees.personId, personId))
    .orderBy(offices.name, offices.id)
    .limit(1000);
}

/** What an office has written about somebody whom it proposed as a company's administrator. */
export async function listProposals(tx: Transaction, personId: string) {
  const { firstName, lastName, email, mobile, proposedAt, objectedAt, confirmedAt, refusedAt } = administratorProposals;
  return tx
    .select({ firstName, lastName, email, mobile, proposedAt, objectedAt, confirmedAt, refusedAt })
    .from(administratorProposals)
    .innerJoin(people, eq(people.email, email))
    .where(eq(people.id, personId))
    .orderBy(proposedAt)
    .limit(1000);
}

/** What somebody who was asked has written about the one who should answer instead. */
export async function listNamings(tx: Transaction, personId: string) {
  const { firstName, lastName, email, mobile, proposedAt } = proposedInvitees;
  return tx
    .select({ firstName, lastName, email, mobile, proposedAt })
    .from(proposedInvitees)
    .innerJoin(people, eq(people.email, email))
    .where(eq(people.id, personId))
    .orderBy(proposedAt)
    .limit(1000);
}

/** Where the person has said that they answer for a company, and what an operator found. */
export function listClaims(tx: Transaction, personId: string) {
  const { organisationNumber, by, words, claimedAt, confirmedAt, refusedAt } = companyClaims;
  return tx
    .select({ organisationNumber, by, words, claimedAt, confirmedAt, refusedAt })
    .from(companyClaims)
    .where(eq(companyClaims.personId, personId))
    .orderBy(claimedAt, companyClaims.id)
    .limit(1000);
}

/** Offices that were to join by the person's address. */
export function listApplications(tx: Transaction, personId: string) {
  const { organisationNumber, name, firstName, lastName, email, mobile, termsVersion, confirmedAt, approvedAt, refusedAt } =
    officeApplications;
  return tx
    .select({ organisationNumber, name, firstName, lastName, email, mobile, termsVersion, confirmedAt, approvedAt, refusedAt })
    .from(officeApplications)
    .innerJoin(people, eq(people.email, email))
    .where(eq(people.id, personId))
    .orderBy(confirmedAt, officeApplications.id)
    .limit(1000);
}
