import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, collaborations, invitations, people } from "#db/schema/index.ts";
import { alsoInCompany, inCompany, inInvitation } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { expireOverdue } from "#lib/collaborations/due/expire.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import { isId } from "#lib/identifiers.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { historyOf } from "#lib/standing/history.ts";
import { sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { lockForCompany } from "../hold.ts";
import { tellOfficeOfWish } from "./letters.ts";
import { isAskedSince, isClosedOffice } from "./standing.ts";

type Asker = { personId: string; name: string };
type Result = Outcome<{ collaboration: Collaboration }, "unknown-request" | "nothing-to-ask">;

/** Whoever has the link to an expired request asks the office for a new one. Needs no session, so it tells the office and does nothing else. */
export async function askAgainByLink(invitationId: string): Promise<Result> {
  if (!isId(invitationId)) return { refusal: "unknown-request" };
  return inInvitation(invitationId, async (tx) => {
    const own = and(eq(invitations.id, invitationId), isNull(invitations.replacedAt));
    const [invitation] = await tx.select().from(invitations).where(own);
    if (!invitation) return { refusal: "unknown-request" };

    await alsoInCompany(tx, invitation.companyId);
    const [person] = await tx.select().from(people).where(eq(people.id, invitation.personId));
    if (!person) return { refusal: "unknown-request" };
    const asker = { personId: person.id, name: fullNameOf(person) };
    return ask(tx, invitation, asker, { actor: { name: asker.name }, by: "link" });
  });
}

/** The same by an administrator in My Spiris. */
export async function askAgain(administrator: Administrator, collaborationId: string): Promise<Result> {
  if (!isId(collaborationId)) return { refusal: "unknown-request" };
  const { companyId, personId, name } = administrator;
  const asker = { personId, name };
  return inCompany(administrator, (tx) => ask(tx, { companyId, collaborationId }, asker, { actor: asker, by: "sign-in" }));
}

type Place = { companyId: string; collaborationId: string };
type Told = { actor: { personId?: string; name: string }; by: "link" | "sign-in" };

async function ask(tx: Transaction, { companyId, collaborationId }: Place, asker: Asker, { actor, by }: Told): Promise<Result> {
  const own = and(eq(collaborations.id, collaborationId), eq(collaborations.companyId, companyId));
  const [known] = await tx.select().from(collaborations).where(own);
  if (!known) return { refusal: "unknown-request" };

  await lockCompany(tx, companyId);
  await lockForCompany(tx, { companyId }, known.id);
  await expireOverdue(tx, own);
  if ((await isClosedOffice(tx, known)) || (await isAskedSince(tx, known))) return { refusal: "nothing-to-ask" };
  const [collaboration] = await tx
    .update(collaborations)
    .set({ renewalAskedAt: sqlNow(), renewalAskedById: asker.personId })
    .where(and(own, isNotNull(collaborations.expiredAt), isNull(collaborations.renewalAskedAt)))
    .returning();
  if (!collaboration) return { refusal: "nothing-to-ask" };

  await record(tx, historyOf(collaboration), { actor, action: "renewal asked", details: { service: collaboration.service, by } });
  await tellOfficeOfWish(tx, collaboration, asker);
  return { collaboration };
}
