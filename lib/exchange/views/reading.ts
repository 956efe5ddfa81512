import { and, eq, gte, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documentEvents, documents } from "#db/schema/index.ts";
import { isOfOffice } from "#lib/access/mailbox.ts";
import { actorOf, tellOf } from "#lib/exchange/events.ts";
import { lockTakers } from "#lib/limit-uses.ts";
import { sqlNow, sqlStartOfToday } from "#lib/time.ts";
import type { MailboxUser } from "#lib/who.ts";
import type { Found } from "./found.ts";

/**
 * Notes that somebody has opened a document: of a received one when its company first did, and of each person of an office once a day. It is
 * all that opening changes.
 */
export async function noteReading(tx: Transaction, user: MailboxUser, document: Found): Promise<void> {
  if (isOfOffice(user)) await tellOnceADay(tx, user, document);
  else if (document.direction === "in" && !document.readAt) await noteFirst(tx, user, document);
}

/** Of two at once one is the first. */
async function noteFirst(tx: Transaction, user: MailboxUser, { id, companyId }: Found) {
  const unread = and(eq(documents.id, id), eq(documents.companyId, companyId), isNull(documents.readAt));
  const [first] = await tx.update(documents).set({ readAt: sqlNow() }).where(unread).returning({ id: documents.id });
  if (first) await tellOf(tx, { id, companyId }, actorOf(user), { event: "read" });
}

async function tellOnceADay(tx: Transaction, user: MailboxUser, { id, companyId }: Found) {
  if (await isTold(tx, user, id)) return;
  await lockTakers(tx, [`${id} read ${user.personId}`]);
  if (await isTold(tx, user, id)) return;
  await tellOf(tx, { id, companyId }, actorOf(user), { event: "read" });
}

async function isTold(tx: Transaction, { personId }: MailboxUser, id: string): Promise<boolean> {
  const its = and(eq(documentEvents.chain, id), eq(documentEvents.event, "read"), eq(documentEvents.actorId, personId));
  const [told] = await tx
    .select({ position: documentEvents.position })
    .from(documentEvents)
    .where(and(its, gte(documentEvents.occurredAt, sqlStartOfToday())))
    .limit(1);
  return told !== undefined;
}
