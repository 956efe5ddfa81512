import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, payerChanges } from "#db/schema/index.ts";
import { record } from "#lib/audit/record.ts";
import { historyOf } from "#lib/standing/history.ts";
import { sqlNow } from "#lib/time.ts";

type Actor = { personId?: string; name: string };

/** A change of invoice recipient that the company has been asked to approve, and has not answered yet. */
export const isWaiting = () => and(isNull(payerChanges.approvedAt), isNull(payerChanges.declinedAt), isNull(payerChanges.withdrawnAt));

/** Takes back what the company has been asked to approve, and says whether there was anything. */
export async function withdrawWaitingChange(tx: Transaction, collaboration: Collaboration, actor: Actor): Promise<boolean> {
  const [change] = await tx
    .update(payerChanges)
    .set({ withdrawnAt: sqlNow() })
    .where(and(eq(payerChanges.collaborationId, collaboration.id), isWaiting()))
    .returning();
  if (!change) return false;
  const details = { service: collaboration.service, change: change.id };
  await record(tx, historyOf(collaboration), { actor, action: "recipient change withdrawn", details });
  return true;
}
