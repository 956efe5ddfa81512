import type { Transaction } from "#db/client.ts";
import type { collaborations } from "#db/schema/index.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { about, addressedTo } from "./addressing.ts";
import { listInvited } from "./invited.ts";
import { invitationLink, mySpirisLink } from "./link.ts";
import { partiesOf } from "./parties.ts";
import type { Sender } from "./sender.ts";

/** The letter of a reminder, to whoever still holds a link to the request. */
export async function remindInvited(tx: Transaction, collaboration: typeof collaborations.$inferSelect, sender: Sender): Promise<void> {
  const { office, company, service } = await partiesOf(tx, collaboration);
  for (const receiver of await listInvited(tx, collaboration)) {
    const { locale, to } = addressedTo(receiver);
    await queueLetter(tx, {
      kind: "reminder",
      facts: {
        office,
        company,
        service,
        sender: sender.name,
        replies: sender.replies,
        recipient: to.name,
        invoiceRecipient: collaboration.invoiceRecipient,
        period: collaboration.period,
        personalLine: collaboration.personalLine,
        scenario: collaboration.scenario,
        requestedAt: collaboration.requestedAt.toISOString(),
        answerBefore: collaboration.expiresAt.toISOString(),
        link: invitationLink(receiver.invitationId),
        home: mySpirisLink(),
      },
      locale,
      to,
      from: { name: `${sender.name}, ${office}`, replyTo: sender.replyTo },
      ...about(collaboration),
    });
  }
}
