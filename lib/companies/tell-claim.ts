import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type CompanyClaim, collaborations, companies, invitations, offices, people } from "#db/schema/index.ts";
import { fullNameOf } from "#lib/names.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute, invitationLink, servicePath } from "#lib/standing/links.ts";
import { listConcerned } from "#lib/standing/parties.ts";
import { addressedTo } from "#lib/standing/recipients.ts";

/** What an operator has decided on who answers, to whoever said it and to those at the office whom that person's request concerns. */
export async function tellClaimClosed(tx: Transaction, claim: CompanyClaim, outcome: "confirmed" | "refused"): Promise<void> {
  const { officeId, companyId, collaborationId, personId } = claim;
  const [found] = await tx
    .select({ request: collaborations, office: offices.name, company: companies.name, person: people, invitationId: invitations.id })
    .from(invitations)
    .innerJoin(collaborations, eq(collaborations.id, invitations.collaborationId))
    .innerJoin(offices, eq(offices.id, collaborations.officeId))
    .innerJoin(companies, eq(companies.id, collaborations.companyId))
    .innerJoin(people, eq(people.id, invitations.personId))
    .where(and(eq(invitations.collaborationId, collaborationId), eq(invitations.personId, personId)));
  if (!found) throw new Error("The claim has no request");
  const { request, office, company, person } = found;
  const claimant = { ...person, personId, link: invitationLink(found.invitationId) };
  const link = absolute(servicePath(request));
  const colleagues = (await listConcerned(tx, request)).map((colleague) => ({ ...colleague, link }));
  for (const receiver of [claimant, ...colleagues]) {
    await queueLetter(tx, {
      kind: "claim-closed",
      facts: { office, company, person: fullNameOf(person), outcome, link: receiver.link },
      from: { name: "Spiris" },
      ...addressedTo(receiver),
      officeId,
      companyId,
    });
  }
}
