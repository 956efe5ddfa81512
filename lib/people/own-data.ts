import { desc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { approvals, companies, identities, invitations, letters, signInCodes } from "#db/schema/index.ts";
import { inPerson } from "#db/tenant.ts";
import { shownAddress } from "#lib/addresses.ts";
import { findFactor } from "#lib/auth/factor/turn-on.ts";
import { listSessions } from "#lib/auth/sessions/list.ts";
import type { Person } from "#lib/who.ts";
import { listOwnDeeds, listOwnHistory } from "./own-deeds.ts";
import { listApplications, listClaims, listCompanyPlaces, listEmployments, listNamings, listProposals } from "./places.ts";
import { findProfile } from "./profile.ts";

const most = 10_000;

/**
 * All that is stored about somebody, for themselves: facts, and nothing about others. What a line of history or a letter tells
 * of other people stays out, and so does the secret part of codes and sessions.
 */
export async function collectOwnData({ personId }: Pick<Person, "personId">, token: string) {
  const signedIn = await listSessions({ personId }, token);
  const secondFactor = await findFactor({ personId });
  return inPerson(personId, async (tx) => ({
    person: await findProfile(tx, personId),
    companies: await listCompanyPlaces(tx, personId),
    offices: await listEmployments(tx, personId),
    proposals: await listProposals(tx, personId),
    namings: await listNamings(tx, personId),
    claims: await listClaims(tx, personId),
    applications: await listApplications(tx, personId),
    invitations: await listInvitations(tx, personId),
    approvals: await listApprovals(tx, personId),
    letters: await listLetters(tx, personId),
    history: await listOwnHistory(tx, personId),
    documents: await listOwnDeeds(tx, personId),
    codes: await listCodes(tx, personId),
    secondFactor: secondFactor ?? null,
    identities: await listIdentities(tx, personId),
    sessions: signedIn.map(({ id: _, ...session }) => session),
  }));
}

type OwnData = Awaited<ReturnType<typeof collectOwnData>>;

const addresses = ["email", "personEmail", "namedEmail", "recipient"];

/** The same as a file says it. */
export const ownDataInFile = (data: OwnData): string =>
  JSON.stringify(data, (name, value) => (typeof value === "string" && addresses.includes(name) ? shownAddress(value) : value), 2);

async function listInvitations(tx: Transaction, personId: string) {
  const { email, firstName, lastName, mobile, tieReason, createdAt, replacedAt } = invitations;
  return tx
    .select({ company: companies.name, email, firstName, lastName, mobile, tieReason, createdAt, replacedAt })
    .from(invitations)
    .leftJoin(companies, eq(companies.id, invitations.companyId))
    .where(eq(invitations.personId, personId))
    .orderBy(desc(createdAt))
    .limit(most);
}

/** The evidence as it was written, names of that day included; who at the office got access is others' data. */
async function listApprovals(tx: Transaction, personId: string) {
  const { personName, personEmail, companyName, officeName, service, taskName, invoiceRecipient, period } = approvals;
  const { namedAs, namedEmail, tie, tieReason, termsVersion, termsSha256, shownSha256, signedInBy, signedInAt, approvedAt, hash } =
    approvals;
  const parties = { personName, personEmail, companyName, officeName, service, taskName, invoiceRecipient, period };
  return tx
    .select({
      ...parties,
      namedAs,
      namedEmail,
      tie,
      tieReason,
      termsVersion,
      termsSha256,
      shownSha256,
      signedInBy,
      signedInAt,
      approvedAt,
      hash,
    })
    .from(approvals)
    .where(eq(approvals.personId, personId))
    .orderBy(desc(approvedAt))
    .limit(most);
}

async function listLetters(tx: Transaction, personId: string) {
  const { kind, recipient, recipientName, locale, queuedAt, sentAt, deliveredAt, bouncedAt, complainedAt, failedAt } = letters;
  return tx
    .select({ kind, recipient, recipientName, locale, queuedAt, sentAt, deliveredAt, bouncedAt, complainedAt, failedAt })
    .from(letters)
    .where(eq(letters.personId, personId))
    .orderBy(desc(queuedAt))
    .limit(most);
}

/** What a single sign-on provider knows the person by. */
async function listIdentities(tx: Transaction, personId: string) {
  const { issuer, subject, linkedAt, lastUsedAt } = identities;
  return tx.select({ issuer, subject, linkedAt, lastUsedAt }).from(identities).where(eq(identities.personId, personId)).limit(most);
}

async function listCodes(tx: Transaction, personId: string) {
  const { email, requestedAt, usedAt } = signInCodes;
  return tx
    .select({ email, requestedAt, usedAt })
    .from(signInCodes)
    .where(eq(signInCodes.personId, personId))
    .orderBy(desc(requestedAt))
    .limit(most);
}
