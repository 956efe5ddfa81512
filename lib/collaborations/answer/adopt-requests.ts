import { and, eq, isNull, notInArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, collaborations, companies, invitations, subscriptions } from "#db/schema/index.ts";
import { alsoInCompany, lookingFor } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { invite } from "#lib/collaborations/invitations/invite.ts";
import { listInvited } from "#lib/collaborations/invitations/invited.ts";
import { tellReplaced } from "#lib/collaborations/invitations/replaced-letter.ts";
import { settleProposals } from "#lib/collaborations/reassign/proposals.ts";
import { activateService } from "#lib/companies/create.ts";
import { hasService, listAdministrators, listUnconfirmedDuplicates } from "#lib/companies/queries.ts";
import { isService } from "#lib/services/catalogue.ts";
import { historyOf } from "#lib/standing/history.ts";
import { waitsForAnswer } from "#lib/standing/status.ts";
import { sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { lockForCompany } from "../hold.ts";

/**
 * The first acceptance makes a company known to everybody: requests that other offices sent to a person of their own choice
 * for the same legal person now go to its administrators, and the companies created for them are taken back.
 */
export async function adoptRequestsOfDuplicates(
  tx: Transaction,
  { companyId, personId, name }: Administrator,
  organisationNumber: string,
): Promise<void> {
  await lookingFor(tx, organisationNumber);
  for (const twin of await listUnconfirmedDuplicates(tx, { id: companyId, organisationNumber })) {
    await alsoInCompany(tx, twin.id);
    const waiting = await tx
      .select({ id: collaborations.id })
      .from(collaborations)
      .where(and(eq(collaborations.companyId, twin.id), waitsForAnswer()));
    for (const { id } of waiting) {
      const request = await lockForCompany(tx, { companyId: twin.id }, id);
      if (request) await moveRequest(tx, request, companyId, { personId, name });
    }
    await tx.update(subscriptions).set({ endedAt: sqlNow() }).where(eq(subscriptions.companyId, twin.id));
    await tx.update(companies).set({ takenBackAt: sqlNow() }).where(eq(companies.id, twin.id));
  }
}

type Actor = { personId: string; name: string };

async function moveRequest(tx: Transaction, request: Collaboration, companyId: string, actor: Actor) {
  if (!isService(request.service)) throw new Error(`Collaboration ${request.id} is in no known service`);
  const scenario = (await hasService(tx, companyId, request.service)) ? "existing-customer" : "service-only";
  await activateService(tx, companyId, request.service);
  const [moved] = await tx.update(collaborations).set({ companyId, scenario }).where(eq(collaborations.id, request.id)).returning();
  if (!moved) throw new Error("The request was not moved");
  await record(tx, historyOf(moved), { actor, action: "request moved", details: { service: moved.service } });
  await settleProposals(tx, moved);
  const administrators = await listAdministrators(tx, companyId);
  const before = await listInvited(tx, moved);
  const asked = await redirectInvitations(tx, moved, administrators);
  const replaced = before.filter(({ personId }) => !asked.includes(personId));
  await tellReplaced(tx, moved, replaced);
  await invite(
    tx,
    moved,
    administrators.filter(({ personId }) => !asked.includes(personId)),
  );
}

/** Whoever holds a link and is an administrator keeps it; everybody else's says that it was replaced. */
async function redirectInvitations(
  tx: Transaction,
  { id, companyId }: { id: string; companyId: string },
  administrators: { personId: string }[],
) {
  const ofRequest = eq(invitations.collaborationId, id);
  const people = administrators.map(({ personId }) => personId);
  const open = and(ofRequest, isNull(invitations.replacedAt));
  await tx.update(invitations).set({ companyId }).where(ofRequest);
  await tx
    .update(invitations)
    .set({ replacedAt: sqlNow() })
    .where(and(open, notInArray(invitations.personId, people)));
  const kept = await tx.select({ personId: invitations.personId }).from(invitations).where(open);
  return kept.map(({ personId }) => personId);
}
