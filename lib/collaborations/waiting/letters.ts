import type { Transaction } from "#db/client.ts";
import type { Collaboration } from "#db/schema/index.ts";
import { listInvited } from "#lib/collaborations/invitations/invited.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { mySpirisLink } from "#lib/standing/links.ts";
import { type Parties, senderFor } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";
import type { Employee } from "#lib/who.ts";

/** Everybody who holds a link learns that nothing is asked of them any more. */
export async function tellWithdrawn(
  tx: Transaction,
  collaboration: Collaboration,
  { office, company, service, replyTo }: Parties,
  employee?: Employee,
) {
  const from = employee ? { name: await senderFor(tx, employee), replyTo: employee.email } : { name: office, replyTo };
  for (const receiver of await listInvited(tx, collaboration)) {
    await queueLetter(tx, {
      kind: "request-withdrawn",
      facts: { office, company, service, sender: employee?.name ?? null, home: mySpirisLink() },
      from,
      ...addressedTo(receiver),
      ...about(collaboration),
    });
  }
}
