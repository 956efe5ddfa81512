import { and, desc, eq, inArray, lte, or, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { letterPace, letters } from "#db/schema/index.ts";
import { env } from "#env.ts";
import { isOpen, secondsToHold } from "#lib/outbox/delivery-status.ts";
import type { LetterKind } from "#lib/outbox/kinds.ts";
import { sqlNow, sqlToday } from "#lib/time.ts";

/** Who holds a letter: only the latest attempt may note what came of it. */
export type Taken = { id: string; attempt: number };

/** Letters that somebody waits for at the screen or that warn of a stranger, or all. */
export type Lane = "urgent" | "every";

const code = "sign-in-code" satisfies LetterKind;
const urgentKinds: LetterKind[] = [
  code,
  "second-factor-changed",
  "company-users-changed",
  "company-renamed",
  "administrator-proposed",
  "proposal-closed",
];
/** Of what the provider takes in a day. */
const percentForUrgent = 20;
/** More than one, so that workers that choose at the same moment do not all choose the same. */
const candidates = 8;

/**
 * Takes the letter that is to go next: codes first, then the oldest letter of the office that has waited longest for its turn. Nothing when
 * none is due or the provider takes none, or no more of this kind on this day. Whoever takes a letter holds it for `secondsToHold`.
 */
export async function takeNext(tx: Transaction, lane: Lane, perDay = env.LETTERS_PER_DAY): Promise<Taken | undefined> {
  const isUrgent = inArray(letters.kind, urgentKinds);
  const mayGo = or(and(isUrgent, isTaking(letterPace.urgentPausedUntil)), and(isTaking(letterPace.pausedUntil), isWithinDay(perDay)));
  const isDue = and(isOpen, lte(letters.nextTryAt, sqlNow()), lane === "urgent" ? isUrgent : undefined);
  const firstOfTurn = tx
    .selectDistinctOn([letters.turn], { id: letters.id, turn: letters.turn, kind: letters.kind, queuedAt: letters.queuedAt })
    .from(letters)
    .where(and(isDue, mayGo))
    .orderBy(letters.turn, letters.queuedAt)
    .as("first_of_turn");
  const lastTurn = sql`(select max(earlier.taken_at) from letters earlier where earlier.turn = ${firstOfTurn.turn})`;
  const next = await tx
    .select({ id: firstOfTurn.id })
    .from(firstOfTurn)
    .orderBy(desc(sql`(${firstOfTurn.kind} = ${code})`), sql`${lastTurn} nulls first`, firstOfTurn.queuedAt)
    .limit(candidates);
  for (const { id } of next) {
    const taken = await take(tx, id);
    if (!taken) continue;
    const { kind, ...held } = taken;
    if (perDay && !urgentKinds.some((urgent) => urgent === kind)) await countOnDay(tx);
    return held;
  }
  return undefined;
}

const isTaking = (pausedUntil: typeof letterPace.pausedUntil | typeof letterPace.urgentPausedUntil) =>
  sql`not exists (select from ${letterPace} where ${pausedUntil} > ${sqlNow()})`;

const isWithinDay = (perDay: number | undefined) =>
  perDay
    ? sql`not exists (select from ${letterPace} where ${letterPace.countedOn} = ${sqlToday()} and ${letterPace.counted} >= ${Math.floor((perDay * (100 - percentForUrgent)) / 100)})`
    : undefined;

const countOnDay = (tx: Transaction) =>
  tx.update(letterPace).set({
    counted: sql`case when ${letterPace.countedOn} = ${sqlToday()} then ${letterPace.counted} + 1 else 1 end`,
    countedOn: sql`${sqlToday()}`,
  });

/** Nothing when another has it, or was quicker. */
async function take(tx: Transaction, letterId: string): Promise<(Taken & { kind: string }) | undefined> {
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
    .returning({ id: letters.id, attempt: letters.attempts, kind: letters.kind });
  return taken;
}
