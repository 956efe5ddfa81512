import { desc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { auditEvents, documentEvents } from "#db/schema/index.ts";

const most = 10_000;

/** What somebody has done with invoices, at a company or an office: what and when, and nothing of the invoices. */
export async function listOwnDeeds(tx: Transaction, personId: string) {
  const { event, actorName, byOfficeName: office, occurredAt } = documentEvents;
  return tx
    .select({ event, actorName, office, occurredAt })
    .from(documentEvents)
    .where(eq(documentEvents.actorId, personId))
    .orderBy(desc(occurredAt))
    .limit(most);
}

/** And what else, by its line of history. */
export async function listOwnHistory(tx: Transaction, personId: string) {
  const { action, actorName, occurredAt } = auditEvents;
  return tx
    .select({ action, actorName, occurredAt })
    .from(auditEvents)
    .where(eq(auditEvents.actorId, personId))
    .orderBy(desc(occurredAt))
    .limit(most);
}
