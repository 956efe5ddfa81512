import type { Transaction } from "#db/client.ts";
import type { Collaboration } from "#db/schema/index.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { invitationLink } from "#lib/standing/links.ts";
import { type Parties, partiesOf } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";
import { askingLetter } from "./asking-letter.ts";
import { listInvited } from "./invited.ts";

type Reminder = Pick<Parties, "sender" | "from" | "replyTo" | "replies">;

/** The letter of a reminder, to whoever still holds a link to the request; from whom it was sent by, unless a colleague reminds. */
export async function remindInvited(tx: Transaction, collaboration: Collaboration, reminder?: Reminder): Promise<void> {
  const { scenario, requestedAt } = collaboration;
  const parties = { ...(await partiesOf(tx, collaboration)), ...reminder };
  for (const receiver of await listInvited(tx, collaboration)) {
    const { locale, to } = addressedTo(receiver);
    const { facts, from } = askingLetter(collaboration, parties, { name: to.name, locale, link: invitationLink(receiver.invitationId) });
    const reminding = { ...facts, scenario, requestedAt: requestedAt.toISOString() };
    await queueLetter(tx, { kind: "reminder", facts: reminding, locale, to, from, ...about(collaboration) });
  }
}
