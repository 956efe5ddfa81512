import { and, eq } from "drizzle-orm";
import { collaborations, invitations } from "#db/schema/index.ts";
import { alsoInCompany, alsoInOffice, inPerson } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { claimCompany } from "#lib/companies/claims.ts";
import { lockCompany } from "#lib/companies/confirm.ts";
import type { Outcome } from "#lib/outcome.ts";
import { historyOf } from "#lib/standing/history.ts";
import type { Person } from "#lib/who.ts";
import type { ObjectionInput } from "./input.ts";

type Result = Outcome<{ invitationId: string }, "unknown-invitation" | "not-replaced">;

/** Somebody whose link was replaced says that they answer for the company. Gives them nothing: an operator sees to it. */
export async function objectToReplacement(person: Person, { invitationId, words }: ObjectionInput): Promise<Result> {
  return inPerson(person.personId, async (tx) => {
    const own = and(eq(invitations.id, invitationId), eq(invitations.personId, person.personId));
    const [held] = await tx.select().from(invitations).where(own);
    if (!held) return { refusal: "unknown-invitation" };
    if (!held.replacedAt) return { refusal: "not-replaced" };
    await alsoInCompany(tx, held.companyId);
    await alsoInOffice(tx, held.officeId);
    await lockCompany(tx, held.companyId);
    const [request] = await tx.select().from(collaborations).where(eq(collaborations.id, held.collaborationId));
    if (!request) return { refusal: "unknown-invitation" };
    if (await claimCompany(tx, request, person, { by: "objection", words }))
      await record(tx, historyOf(request), {
        actor: person,
        action: "replacement objected to",
        details: { service: request.service, reason: words },
      });
    return { invitationId };
  });
}
