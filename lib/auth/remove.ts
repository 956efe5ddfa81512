import { lt, sql } from "drizzle-orm";
import { sessions, signInCodes } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { monthsOtherLettersAreKept } from "#lib/standing/limits.ts";
import { sqlNow, sqlNowPlus } from "#lib/time.ts";

/** Codes go when their letters do, and sessions a day after their end, also of somebody who never signs in again. */
export async function removeOldSignIns(): Promise<number> {
  return inSystem(async (tx) => {
    const isOld = sql`${signInCodes.requestedAt} <= ${sqlNow()} - make_interval(months => ${monthsOtherLettersAreKept})`;
    const codes = await tx.delete(signInCodes).where(isOld).returning({ id: signInCodes.id });
    const ended = await tx
      .delete(sessions)
      .where(lt(sessions.expiresAt, sqlNowPlus({ days: -1 })))
      .returning({ id: sessions.id });
    return codes.length + ended.length;
  });
}
