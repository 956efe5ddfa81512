import type { Document } from "#db/schema/index.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { daysStoppedAreKept, yearsDocumentsAreKept } from "#lib/standing/limits.ts";
import { daysFrom, now } from "#lib/time.ts";

/** How long what was stopped is kept. */
export const lastDayOfStopped = (): string => calendarDay(daysFrom(now(), daysStoppedAreKept));

/**
 * How long what was sent or received is kept: so many calendar years after that of its issue. A year that is over when it comes, or far ahead,
 * is taken for the last one or the next.
 */
export function lastDayOf(issuedOn: string | undefined): string {
  const thisYear = Number(calendarDay(now()).slice(0, 4));
  const issued = Number(issuedOn?.slice(0, 4) ?? thisYear);
  return `${Math.min(Math.max(issued, thisYear - 1), thisYear + 1) + yearsDocumentsAreKept}-12-31`;
}

/** Under which year the bytes of a document lie; 0 for what was stopped. */
export const yearOf = ({ keptUntil, stoppedAt }: Pick<Document, "keptUntil" | "stoppedAt">): number =>
  stoppedAt ? 0 : Number(keptUntil.slice(0, 4));
