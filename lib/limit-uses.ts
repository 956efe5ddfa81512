import { sql } from "drizzle-orm";
import { send, type Transaction } from "#db/client.ts";
import { limitUses } from "#db/schema/index.ts";
import { sqlNow } from "#lib/time.ts";

/** Whoever counts for the same takers waits until this transaction is over; in one order, so that no two wait for each other. */
export async function lockTakers(tx: Transaction, takers: string[]): Promise<void> {
  const locks = [...new Set(takers)].sort().map((who) => send(tx, "select pg_advisory_xact_lock(hashtextextended($1, 7))", [who]));
  await Promise.all(locks);
}

/** No window is longer than a day. A few at a time, past those that somebody else is cleaning. */
export async function forgetOldUses(tx: Transaction): Promise<void> {
  await tx.execute(sql`delete from ${limitUses} where id in (
    select id from ${limitUses} where taken_at < ${sqlNow()} - interval '1 day' order by taken_at limit 20 for update skip locked)`);
}
