import { type Collaboration, proposedInvitees } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isUnconfirmed } from "#lib/companies/queries.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { historyOf } from "#lib/standing/history.ts";
import { sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { lockWaitingRequest } from "../hold.ts";
import type { ProposedInviteeInput } from "./input.ts";
import { tellOfficeOfProposal } from "./letters.ts";
import { proposalsLeft } from "./proposals.ts";

type Refusal = "no-longer-open" | "answers-itself" | "own-address" | "proposed-too-often";

/**
 * Tells the office that somebody else should answer for a company that nobody has confirmed, at most three times per request. Nobody
 * becomes anything by it: the office decides, and until then whoever was asked may still answer.
 */
export async function proposeInvitee(
  administrator: Administrator,
  { collaborationId, person, explanation }: ProposedInviteeInput,
): Promise<Outcome<{ collaboration: Collaboration }, Refusal>> {
  if (person?.email === administrator.email) return { refusal: "own-address" };
  return inCompany(administrator, async (tx) => {
    const request = await lockWaitingRequest(tx, administrator, collaborationId);
    if (!request) return { refusal: "no-longer-open" };
    if (!(await isUnconfirmed(tx, request.companyId))) return { refusal: "answers-itself" };
    if ((await proposalsLeft(tx, request)) === 0) return { refusal: "proposed-too-often" };

    const { officeId, companyId, service } = request;
    const place = { officeId, companyId, collaborationId };
    await tx
      .insert(proposedInvitees)
      .values({ ...place, ...person, explanation, proposedById: administrator.personId, proposedAt: sqlNow() });
    await record(tx, historyOf(request), {
      actor: administrator,
      ...(person
        ? { action: "recipient proposed", details: { service, name: fullNameOf(person), reason: explanation } }
        : { action: "wrong recipient reported", details: { service, reason: explanation } }),
    });
    await tellOfficeOfProposal(tx, request, { person, explanation, by: administrator.name });
    return { collaboration: request };
  });
}
