import type { Transaction } from "#db/client.ts";
import type { Collaboration } from "#db/schema/index.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { invitationLink } from "#lib/standing/links.ts";
import { partiesOf } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";
import type { listInvited } from "./invited.ts";

/** Whoever held a link that leads on no more learns so, and how to object when it is they who answer for the company. */
export async function tellReplaced(tx: Transaction, collaboration: Collaboration, held: Awaited<ReturnType<typeof listInvited>>) {
  const { office, company, service } = await partiesOf(tx, collaboration);
  for (const receiver of held) {
    await queueLetter(tx, {
      kind: "invitation-replaced",
      facts: { office, company, service, link: invitationLink(receiver.invitationId) },
      from: { name: "Spiris" },
      ...addressedTo(receiver),
      ...about(collaboration),
    });
  }
}
