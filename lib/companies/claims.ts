import { and, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type CompanyClaim, collaborations, companies, companyClaims, companyUsers, type invitations } from "#db/schema/index.ts";
import { alsoInCompany, lookingFor } from "#db/tenant.ts";
import { waitsForAnswer } from "#lib/standing/status.ts";
import { sqlNow } from "#lib/time.ts";

type Request = { id: string; officeId: string; companyId: string };
type Claimant = { personId: string };

export const claimWaits = () => and(isNull(companyClaims.confirmedAt), isNull(companyClaims.refusedAt));

/**
 * Whether an acceptance alone may not say who answers for a company that nobody has confirmed: another office has named somebody else
 * for the same number, or somebody has objected to having been replaced. Not once an operator has confirmed whoever asks.
 */
export async function isContested(tx: Transaction, { officeId, companyId }: Request, { personId }: Claimant): Promise<boolean> {
  const [own] = await tx.select().from(companies).where(eq(companies.id, companyId));
  if (!own || own.confirmedAt) return false;
  const twins = await listAllOf(tx, own.organisationNumber);
  const ofNumber = eq(companyClaims.organisationNumber, own.organisationNumber);
  const herOwn = eq(companyClaims.personId, personId);
  if (await tx.$count(companyClaims, and(ofNumber, herOwn, isNotNull(companyClaims.confirmedAt)))) return false;

  const objections = and(ofNumber, ne(companyClaims.personId, personId), eq(companyClaims.by, "objection"), claimWaits());
  if (await tx.$count(companyClaims, objections)) return true;
  const others = tx
    .select({ companyId: companyUsers.companyId })
    .from(companyUsers)
    .where(and(inArray(companyUsers.companyId, twins), isNull(companyUsers.removedAt), ne(companyUsers.personId, personId)));
  const elsewhere = and(inArray(collaborations.companyId, others), ne(collaborations.officeId, officeId), waitsForAnswer());
  return (await tx.$count(collaborations, elsewhere)) > 0;
}

/** Whoever is named, or was, says that they answer for the company. Said once more, it stays the claim that waits. */
export async function claimCompany(
  tx: Transaction,
  { id: collaborationId, officeId, companyId }: Request,
  { personId }: Claimant,
  said: Pick<CompanyClaim, "by" | "words">,
): Promise<boolean> {
  const [company] = await tx.select({ number: companies.organisationNumber }).from(companies).where(eq(companies.id, companyId));
  if (!company) throw new Error("Nothing to claim");
  const made = await tx
    .insert(companyClaims)
    .values({ ...said, organisationNumber: company.number, personId, officeId, companyId, collaborationId, claimedAt: sqlNow() })
    .onConflictDoNothing()
    .returning({ id: companyClaims.id });
  return made.length > 0;
}

/** Whether what anybody has said about who answers a request still waits for an operator. */
export const claimWaitsFor = (collaborationId: typeof collaborations.id) =>
  sql<boolean>`exists (select from company_claims c where c.collaboration_id = ${collaborationId} and ${stillWaits})`;

/** The same of one person. */
export const claimWaitsBy = (collaborationId: typeof invitations.collaborationId, personId: typeof invitations.personId) =>
  sql<boolean>`exists (select from company_claims c where c.collaboration_id = ${collaborationId} and c.person_id = ${personId} and ${stillWaits})`;

const stillWaits = sql.raw("coalesce(c.confirmed_at, c.refused_at) is null");

/** Every company with the number, also those taken back; the transaction works for each from here on. */
async function listAllOf(tx: Transaction, organisationNumber: string): Promise<string[]> {
  await lookingFor(tx, organisationNumber);
  const found = await tx
    .select({ id: companies.id })
    .from(companies)
    .where(eq(companies.organisationNumber, organisationNumber))
    .orderBy(companies.id)
    .limit(100);
  for (const { id } of found) await alsoInCompany(tx, id);
  return found.map(({ id }) => id);
}
