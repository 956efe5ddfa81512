import { and, eq } from "drizzle-orm";
import { collaborations } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { isUnconfirmed } from "#lib/companies/queries.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Administrator } from "#lib/who.ts";
import { handOversLeft, listOthers } from "./hand-over.ts";
import { findProposedInvitee, proposalsLeft } from "./proposals.ts";

/** What somebody can do who was asked and is not the right person: who else there is, and how often they can still pass a request on. */
export async function findReassignChoices(administrator: Administrator, collaborationId: string) {
  return inCompany(administrator, async (tx) => {
    const own = and(eq(collaborations.id, collaborationId), eq(collaborations.companyId, administrator.companyId));
    const [request] = await tx.select({ id: collaborations.id }).from(collaborations).where(own);
    if (!request) return undefined;
    const others = await listOthers(tx, administrator);
    return {
      others: others.map(({ personId, firstName, lastName, email }) => ({ personId, name: fullNameOf({ firstName, lastName }), email })),
      handOversLeft: await handOversLeft(tx, request),
      officeChooses: await isUnconfirmed(tx, administrator.companyId),
      proposalsLeft: await proposalsLeft(tx, request),
      proposed: await findProposedInvitee(tx, request),
    };
  });
}

export type ReassignChoices = NonNullable<Awaited<ReturnType<typeof findReassignChoices>>>;
