import { and, desc, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { limitUses } from "#db/schema/index.ts";
import { sqlNow } from "#lib/time.ts";
import { sealOf } from "./tokens.ts";

/** How often within so many minutes. Addresses count as they are written: neither dots nor a "+tag" are folded. */
const limits = {
  "code to an address": [
    { minutes: 15, most: 5 },
    { minutes: 60, most: 10 },
  ],
  "code from a network": [{ minutes: 60, most: 20 }],
  "visit from a network": [{ minutes: 60, most: 120 }],
  "try in a browser": [{ minutes: 15, most: 10 }],
  "invitation by a person": [{ minutes: 24 * 60, most: 20 }],
  "sign-out of a colleague": [{ minutes: 24 * 60, most: 10 }],
  "try of a second factor": [
    { minutes: 15, most: 5 },
    { minutes: 24 * 60, most: 50 },
  ],
  "renewal from a network": [{ minutes: 60, most: 10 }],
} as const;

type Turn = [kind: keyof typeof limits, who: string];

/** Thrown, so that nothing of what was asked for stays; `postHandler` and `formAction` answer with 429. */
export class RateLimited extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`Too many: wait ${seconds} seconds`);
    this.seconds = seconds;
  }
}

/** Counts one use, or throws when there have been too many. What is refused does not count. */
export async function consumeLimits(tx: Transaction, ...wanted: Turn[]): Promise<void> {
  const taken = wanted.map(([kind, who]) => ({ kind, who: sealOf(`${kind} ${who}`), takenAt: sqlNow() }));
  for (const { who } of taken.toSorted((one, other) => one.who.localeCompare(other.who)))
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${who}, 7))`);

  const waits = await Promise.all(taken.map((turn) => secondsToWait(tx, turn)));
  const seconds = Math.max(...waits);
  if (seconds > 0) throw new RateLimited(seconds);
  await tx.insert(limitUses).values(taken);
  await clean(tx);
}

/** The same where nothing else is written. */
export const consumeLimit = (...turn: Turn): Promise<void> => db.transaction((tx) => consumeLimits(tx, turn));

/** Until the earliest use that still fills a window leaves it. */
async function secondsToWait(tx: Transaction, { kind, who }: { kind: Turn[0]; who: string }): Promise<number> {
  let longest = 0;
  for (const { minutes, most } of limits[kind]) {
    const left = sql<number>`ceil(extract(epoch from ${limitUses.takenAt} + make_interval(mins => ${minutes}) - ${sqlNow()}))::int`;
    const [filling] = await tx
      .select({ left })
      .from(limitUses)
      .where(and(eq(limitUses.kind, kind), eq(limitUses.who, who)))
      .orderBy(desc(limitUses.takenAt))
      .offset(most - 1)
      .limit(1);
    longest = Math.max(longest, filling?.left ?? 0);
  }
  return longest;
}

/** No window is longer than a day. A few at a time, past those that somebody else is cleaning. */
async function clean(tx: Transaction): Promise<void> {
  await tx.execute(sql`delete from ${limitUses} where id in (
    select id from ${limitUses} where taken_at < ${sqlNow()} - interval '1 day' order by taken_at limit 20 for update skip locked)`);
}
