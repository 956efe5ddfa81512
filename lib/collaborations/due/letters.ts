import type { Transaction } from "#db/client.ts";
import type { Collaboration } from "#db/schema/index.ts";
import { listInvited } from "#lib/collaborations/invitations/invited.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute, invitationLink, mySpirisLink, servicePath } from "#lib/standing/links.ts";
import { listConcerned, partiesOf } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";

/** Both sides learn that nobody answered in time, each with its own way to a new request. */
export async function tellExpired(tx: Transaction, collaboration: Collaboration): Promise<void> {
  const { office, company, customer, service, sender, from, replyTo, replies } = await partiesOf(tx, collaboration);
  const requestedAt = collaboration.requestedAt.toISOString();
  const facts = { office, company, service, sender, requestedAt };

  const link = absolute(servicePath(collaboration));
  for (const colleague of await listConcerned(tx, collaboration)) {
    const envelope = { from: { name: "Spiris" }, ...addressedTo(colleague), ...about(collaboration) };
    await queueLetter(tx, { kind: "expired", facts: { ...facts, company: customer, link }, ...envelope });
  }

  for (const receiver of await listInvited(tx, collaboration)) {
    await queueLetter(tx, {
      kind: "request-expired",
      facts: { ...facts, replies, link: invitationLink(receiver.invitationId), home: mySpirisLink() },
      from: { name: from, replyTo },
      ...addressedTo(receiver),
      ...about(collaboration),
    });
  }
}
