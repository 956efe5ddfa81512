import type { Transaction } from "#db/client.ts";
import { documentEvents } from "#db/schema/index.ts";
import { isOfOffice } from "#lib/access/mailbox.ts";
import { sqlNow } from "#lib/time.ts";
import type { MailboxUser } from "#lib/who.ts";

type Event = typeof documentEvents.$inferInsert;
type Actor = Pick<Event, "actorId" | "actorName" | "byOfficeId" | "byOfficeName">;

/** Whoever does something in a mailbox, as its history names them. */
export const actorOf = (user: MailboxUser): Actor => ({
  actorId: user.personId,
  actorName: user.name,
  ...(isOfOffice(user) && { byOfficeId: user.officeId, byOfficeName: user.officeName }),
});

/** The other company, as this side sees it: nobody there is named. */
export const counterpart = (name: string): Actor => ({ actorName: name });

/** Says in a document's history what happened to it, in the transaction in which it did. */
export async function tellOf(
  tx: Transaction,
  { id, companyId }: { id: string; companyId: string },
  actor: Actor,
  { event, details = {} }: Pick<Event, "event" | "details">,
): Promise<void> {
  await tx.insert(documentEvents).values({ chain: id, companyId, ...actor, event, details, occurredAt: sqlNow() });
}
