import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type collaborations, recipientChanges } from "#db/schema/index.ts";
import { record } from "#lib/audit/record.ts";
import { historyOf } from "#lib/standing/history.ts";
import { moment } from "#lib/time.ts";

type Collaboration = typeof collaborations.$inferSelect;
type Actor = { personId?: string; name: string };

/** A change of invoice recipient that the company has been asked to approve, and has not answered yet. */
export const isWaiting = () =>
  and(isNull(recipientChanges.approvedAt), isNull(recipientChanges.declinedAt), isNull(recipientChanges.withdrawnAt));

/** Takes back what the company has been asked to approve, and says whether there was anything. */
export async function takeBackChange(tx: Transaction, collaboration: Collaboration, actor: Actor): Promise<boolean> {
  const [change] = await tx
    .update(recipientChanges)
    .set({ withdrawnAt: moment() })
    .where(and(eq(recipientChanges.collaborationId, collaboration.id), isWaiting()))
    .returning();
  if (!change) return false;
  const details = { service: collaboration.service, change: change.id };
  await record(tx, historyOf(collaboration), { actor, action: "recipient change withdrawn", details });
  return true;
}
