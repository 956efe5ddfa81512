import { and, desc, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { limitUses } from "#db/schema/index.ts";
import { tell } from "#lib/happened.ts";
import { forgetOldUses, lockTakers } from "#lib/limit-uses.ts";
import { sqlNow } from "#lib/time.ts";
import { sealOf } from "./tokens.ts";

/** How often within so many minutes. Addresses count as they are written: neither dots nor a "+tag" are folded. */
const limits = {
  "code to an address": [
    { minutes: 15, most: 5 },
    { minutes: 60, most: 10 },
  ],
  "code in a browser": [{ minutes: 60, most: 30 }],
  "code from a network": [{ minutes: 60, most: 300 }],
  "code for nobody from a network": [{ minutes: 60, most: 2000 }],
  "application from a network": [{ minutes: 60, most: 30 }],
  "application by an address": [{ minutes: 24 * 60, most: 3 }],
  "visit from a network": [{ minutes: 60, most: 600 }],
  "try in a browser": [{ minutes: 15, most: 10 }],
  "invitation by a person": [{ minutes: 24 * 60, most: 20 }],
  "sign-out of a colleague": [{ minutes: 24 * 60, most: 10 }],
  "try of a second factor": [
    { minutes: 15, most: 5 },
    { minutes: 24 * 60, most: 50 },
  ],
  "renewal by a link": [{ minutes: 60, most: 3 }],
  "renewal from a network": [{ minutes: 60, most: 60 }],
  "look-up of a receiver": [{ minutes: 60, most: 200 }],
} as const;

/** `more` is added to what goes for all; what does not count is refused like the others, but in nobody's way afterwards. */
type Weight = { more?: number; counts?: boolean };
export type Turn = [kind: keyof typeof limits, who: string, weight?: Weight];
type Taken = { kind: Turn[0]; who: string; more: number };

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
  const taken = wanted.map(([kind, who, { more = 0, counts = true } = {}]) => ({ kind, who: sealOf(`${kind} ${who}`), more, counts }));
  await lockTakers(
    tx,
    taken.map(({ who }) => who),
  );

  const waits = await Promise.all(taken.map((turn) => secondsToWait(tx, turn)));
  const seconds = Math.max(...waits);
  if (seconds > 0) {
    for (const [place, { kind }] of taken.entries()) if (waits[place]) tell("limit", { limit: kind });
    throw new RateLimited(seconds);
  }
  const counted = taken.filter(({ counts }) => counts);
  await tx.insert(limitUses).values(counted.map(({ kind, who }) => ({ kind, who, takenAt: sqlNow() })));
  await forgetOldUses(tx);
}

/** The same where nothing else is written. */
export const consumeLimit = (...turn: Turn): Promise<void> => db.transaction((tx) => consumeLimits(tx, turn));

/** Until the earliest use that still fills a window leaves it. */
async function secondsToWait(tx: Transaction, { kind, who, more }: Taken): Promise<number> {
  let longest = 0;
  for (const { minutes, most } of limits[kind]) {
    const left = sql<number>`ceil(extract(epoch from ${limitUses.takenAt} + make_interval(mins => ${minutes}) - ${sqlNow()}))::int`;
    const [filling] = await tx
      .select({ left })
      .from(limitUses)
      .where(and(eq(limitUses.kind, kind), eq(limitUses.who, who)))
      .orderBy(desc(limitUses.takenAt))
      .offset(most + more - 1)
      .limit(1);
    longest = Math.max(longest, filling?.left ?? 0);
  }
  return longest;
}
