import { and, desc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { letterPace, letters } from "#db/schema/index.ts";
import { isOpen, secondsToHold } from "#lib/outbox/delivery-status.ts";
import { sqlNow } from "#lib/time.ts";

/** Who holds a letter: only the latest attempt may note what came of it. */
export type Taken = { id: string; attempt: number };

/** Letters that somebody waits for at the screen, or all. */
export type Lane = "urgent" | "every";

const urgentKind = "sign-in-code";
/** More than one, so that workers that choose at the same moment do not all choose the same. */
const candidates = 8;

/**
 * Takes the letter that is to go next: codes first, then the oldest letter of the office that has waited longest for its turn. Nothing when
 * none is due or the provider takes none. Whoever takes a letter holds it for `secondsToHold`.
 */
export async function takeNext(tx: Transaction, lane: Lane): Promise<Taken | undefined> {
  const isDue = and(isOpen, lte(letters.nextTryAt, sqlNow()), lane === "urgent" ? eq(letters.kind, urgentKind) : undefined);
  const firstOfTurn = tx
    .selectDistinctOn([letters.turn], { id: letters.id, turn: letters.turn, kind: letters.kind, queuedAt: letters.queuedAt })
    .from(letters)
    .where(and(isDue, sql`not exists (select from ${letterPace} where ${letterPace.pausedUntil} > ${sqlNow()})`))
    .orderBy(letters.turn, letters.queuedAt)
    .as("first_of_turn");
  const lastTurn = sql`(select max(earlier.taken_at) from letters earlier where earlier.turn = ${firstOfTurn.turn})`;
  const next = await tx
    .select({ id: firstOfTurn.id })
    .from(firstOfTurn)
    .orderBy(desc(sql`(${firstOfTurn.kind} = ${urgentKind})`), sql`${lastTurn} nulls first`, firstOfTurn.queuedAt)
    .limit(candidates);
  for (const { id } of next) {
    const taken = await take(tx, id);
    if (taken) return taken;
  }
  return undefined;
}

/** Nothing when another has it, or was quicker. */
async function take(tx: Transaction, letterId: string): Promise<Taken | undefined> {
  const free = tx
    .select({ id: letters.id })
    .from(letters)
    .where(and(eq(letters.id, letterId), isOpen, lte(letters.nextTryAt, sqlNow())))
    .for("update", { skipLocked: true });
  const [taken] = await tx
    .update(letters)
    .set({
      attempts: sql`${letters.attempts} + 1`,
      takenAt: sqlNow(),
      nextTryAt: sql`${sqlNow()} + make_interval(secs => ${secondsToHold})`,
    })
    .where(inArray(letters.id, free))
    .returning({ id: letters.id, attempt: letters.attempts });
  return taken;
}
