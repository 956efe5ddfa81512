import { and, eq } from "drizzle-orm";
import type { Collaboration } from "#db/schema/index.ts";
import { companyClaims } from "#db/schema/index.ts";
import { checkClaim } from "#lib/companies/check-claim.ts";
import { decideOnClaim } from "#lib/companies/decide-claim.ts";
import type { Administrator } from "#lib/who.ts";
import { invitationsTo } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { lisa, per } from "./proposals.ts";
import { approveAsShown } from "./requests.ts";

/** Lisa has looked at the proof, and Per says yes. */
export async function confirmClaim(claimId: string) {
  await checkClaim(claimId, { operator: lisa.operator, seen: lisa.proof });
  return decideOnClaim(claimId, { decision: "confirm", ...per });
}

export async function claimBy({ personId }: { personId: string }, { id }: { id: string }) {
  const hers = and(eq(companyClaims.personId, personId), eq(companyClaims.collaborationId, id));
  const [claim] = await superuser.select().from(companyClaims).where(hers);
  return claim;
}

/** Approves although another office has named somebody else: says so, is checked by an operator, and says so again. */
export async function approveAsChecked({ administrator, collaboration }: { administrator: Administrator; collaboration: Collaboration }) {
  await approveAsShown(administrator, collaboration);
  const claim = await claimBy(administrator, collaboration);
  if (claim) await confirmClaim(claim.id);
  return claim ? approveAsShown(administrator, collaboration) : {};
}

/** The id of the link that somebody holds, or held. */
export async function linkOf({ personId }: { personId: string }, collaboration: { id: string }) {
  return (await invitationsTo(collaboration)).find((invitation) => invitation.personId === personId)!.id;
}
