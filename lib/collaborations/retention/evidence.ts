import { and, eq, isNull, sql } from "drizzle-orm";
import { collaborations, letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { removeLetters } from "#lib/outbox/remove.ts";
import { yearsEvidenceIsKept } from "#lib/standing/limits.ts";
import { dayInStockholm, sqlNow, sqlToday } from "#lib/time.ts";

const end = sql`coalesce(${collaborations.endedAt}, ${collaborations.declinedAt}, ${collaborations.withdrawnAt}, ${collaborations.expiredAt})`;

/** So many calendar years are over, none of them that of the end. */
const isDue = () => sql`extract(year from ${dayInStockholm(end)}) + ${yearsEvidenceIsKept} < extract(year from ${sqlToday()})`;

/**
 * Removes the evidence, the history and the letters of what ended long ago, one collaboration at a time, and says how many there were. Of each
 * link in the chain its hash is left, so that a receipt on paper can still be told from a false one.
 */
export async function removeOldEvidence(): Promise<number> {
  const due = await inSystem((tx) =>
    tx
      .select({ id: collaborations.id })
      .from(collaborations)
      .where(and(isDue(), isNull(collaborations.evidenceRemovedAt))),
  );
  for (const { id } of due) {
    await inSystem(async (tx) => {
      await tx.execute(sql`select remove_links(${id})`);
      await removeLetters(tx, eq(letters.collaborationId, id));
      const forgotten = { personalLine: null, declineReason: null, evidenceRemovedAt: sqlNow() };
      await tx.update(collaborations).set(forgotten).where(eq(collaborations.id, id));
    });
  }
  return due.length;
}
