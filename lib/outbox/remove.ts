import { and, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { letterEvents, letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { monthsOtherLettersAreKept } from "#lib/standing/limits.ts";
import { sqlNow } from "#lib/time.ts";

/** Removes letters with what the provider has reported of them, and says how many. */
export async function removeLetters(tx: Transaction, which: SQL | undefined): Promise<number> {
  const gone = await tx.delete(letters).where(which).returning({ id: letters.id });
  const ids = gone.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(letterEvents).where(inArray(letterEvents.letterId, ids));
  return gone.length;
}

const mostAtOnce = 5_000;

/** Codes, notices and invitations: letters that are about no collaboration, and have been read long ago. */
export async function removeOtherLetters(): Promise<number> {
  const isOld = sql`${letters.queuedAt} <= ${sqlNow()} - make_interval(months => ${monthsOtherLettersAreKept})`;
  const removeSome = () =>
    inSystem((tx) => {
      const some = tx
        .select({ id: letters.id })
        .from(letters)
        .where(and(isNull(letters.collaborationId), isOld))
        .limit(mostAtOnce);
      return removeLetters(tx, inArray(letters.id, some));
    });
  let removed = 0;
  for (let some = await removeSome(); some > 0; some = await removeSome()) removed += some;
  return removed;
}
