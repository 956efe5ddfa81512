import { eq } from "drizzle-orm";
import { approvals, collaborations, companies, invitations, offices, people } from "#db/schema/index.ts";
import { alsoInCompany, inInvitation } from "#db/tenant.ts";
import { renewalOf } from "#lib/collaborations/renewal/standing.ts";
import { claimWaitsBy } from "#lib/companies/claims.ts";
import { isId } from "#lib/identifiers.ts";
import { fullNameSql } from "#lib/names.ts";
import { isItsApproval } from "#lib/standing/evidence.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";

/** What an invitation's address shows to whoever opens it: who asks whom for what, until when, and where that stands. */
export async function findInvitation(invitationId: string) {
  if (!isId(invitationId)) return undefined;
  return inInvitation(invitationId, async (tx) => {
    const [pointer] = await tx.select({ companyId: invitations.companyId }).from(invitations).where(eq(invitations.id, invitationId));
    if (!pointer) return undefined;
    await alsoInCompany(tx, pointer.companyId);
    const [found] = await tx
      .select({
        collaboration: collaborations,
        personId: invitations.personId,
        email: invitations.email,
        replacedAt: invitations.replacedAt,
        office: offices.name,
        company: companies.name,
        approvalId: approvals.id,
        answeredBy: fullNameSql(people),
        claimWaits: claimWaitsBy(invitations.collaborationId, invitations.personId),
      })
      .from(invitations)
      .innerJoin(collaborations, eq(collaborations.id, invitations.collaborationId))
      .innerJoin(offices, eq(offices.id, collaborations.officeId))
      .innerJoin(companies, eq(companies.id, collaborations.companyId))
      .leftJoin(approvals, isItsApproval())
      .leftJoin(people, eq(people.id, collaborations.answeredById))
      .where(eq(invitations.id, invitationId));
    if (!found) return undefined;

    const { collaboration, replacedAt, ...names } = found;
    const { id, companyId, service, expiresAt, approvedAt, declinedAt, withdrawnAt } = collaboration;
    const renewal = await renewalOf(tx, collaboration);
    const standing = replacedAt ? ("replaced" as const) : statusOf(collaboration, now());
    const answeredAt = approvedAt ?? declinedAt ?? withdrawnAt;
    return { ...names, standing, renewal, collaborationId: id, companyId, service, expiresAt, answeredAt };
  });
}

export type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;
