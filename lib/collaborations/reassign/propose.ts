import type { Transaction } from "#db/client.ts";
import { type collaborations, proposedInvitees } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isUnconfirmed } from "#lib/companies/queries.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Outcome } from "#lib/outcome.ts";
import { historyOf } from "#lib/standing/history.ts";
import { absolute, servicePath } from "#lib/standing/links.ts";
import { listConcerned, partiesOf } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";
import { now, sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { lockWaitingRequest } from "../waiting-request.ts";
import type { ProposedInviteeInput } from "./input.ts";
import { proposalsLeft } from "./proposals.ts";

type Collaboration = typeof collaborations.$inferSelect;
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
        ? { action: "recipient proposed", details: { service, name: nameOf(person), reason: explanation } }
        : { action: "wrong recipient reported", details: { service, reason: explanation } }),
    });
    await tellOffice(tx, request, { person, explanation, by: administrator.name });
    return { collaboration: request };
  });
}

type Told = Pick<ProposedInviteeInput, "person" | "explanation"> & { by: string };

async function tellOffice(tx: Transaction, request: Collaboration, { person, explanation, by }: Told): Promise<void> {
  const { office, company, service } = await partiesOf(tx, request);
  const { email = null, mobile = null } = person ?? {};
  const proposed = { name: person ? nameOf(person) : null, email, mobile, explanation };
  const facts = {
    office,
    company,
    service,
    person: by,
    answeredAt: now().toISOString(),
    ...proposed,
    link: absolute(servicePath(request)),
  };
  for (const colleague of await listConcerned(tx, request)) {
    const envelope = { from: { name: "Spiris" }, ...addressedTo(colleague), ...about(request) };
    await queueLetter(tx, { kind: "recipient-proposed", facts, ...envelope });
  }
}

const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) => `${firstName} ${lastName}`;
