import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type collaborations, recipientChanges } from "#db/schema/index.ts";
import { record } from "#lib/audit/record.ts";
import { moment } from "#lib/time.ts";
import { historyOf } from "./history.ts";

type Collaboration = typeof collaborations.$inferSelect;
type Actor = { personId?: string; name: string };

export const isWaiting = () =>
  and(isNull(recipientChanges.approvedAt), isNull(recipientChanges.declinedAt), isNull(recipientChanges.withdrawnAt));

/** The change of invoice recipient that a company has been asked to approve, and has not answered yet. */
export async function findWaitingChange(tx: Transaction, { id }: { id: string }) {
  const [change] = await tx
    .select()
    .from(recipientChanges)
    .where(and(eq(recipientChanges.collaborationId, id), isWaiting()));
  return change;
}

/** Takes that question back, and says whether there was one. */
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
