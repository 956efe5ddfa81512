import { and, gt, lte, type SQL, sql } from "drizzle-orm";
import { type Collaboration, collaborations } from "#db/schema/index.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { sqlNow, sqlToday } from "#lib/time.ts";

export const statuses = ["requested", "active", "declined", "withdrawn", "expired", "ended"] as const;
export type Status = (typeof statuses)[number];

type Facts = Pick<Collaboration, "expiresAt" | "approvedAt" | "declinedAt" | "withdrawnAt" | "expiredAt" | "endsOn" | "endedAt">;

/** What a collaboration is at a moment, by its times. Its twin in SQL is `statusSql`. */
export function statusOf(facts: Facts, now: Date): Status {
  if (facts.declinedAt) return "declined";
  if (facts.withdrawnAt) return "withdrawn";
  if (facts.endedAt || (facts.endsOn && facts.endsOn <= calendarDay(now))) return "ended";
  if (facts.approvedAt) return "active";
  return facts.expiredAt || facts.expiresAt <= now ? "expired" : "requested";
}

/** The same for the row at hand, in the database. */
export const statusSql = (): SQL<Status> => sql<Status>`case
  when ${collaborations.declinedAt} is not null then 'declined'
  when ${collaborations.withdrawnAt} is not null then 'withdrawn'
  when ${collaborations.endedAt} is not null or ${collaborations.endsOn} <= ${sqlToday()} then 'ended'
  when ${collaborations.approvedAt} is not null then 'active'
  when ${collaborations.expiredAt} is not null or ${collaborations.expiresAt} <= ${sqlNow()} then 'expired'
  else 'requested' end`;

/** Requested or active: there can be one per customer and service. */
export const isLive = (): SQL<boolean> => sql<boolean>`${statusSql()} in ('requested', 'active')`;

/** Neither answered nor withdrawn, and not said to be expired; its last day may have passed. As the index has it. */
export const isUnanswered = (): SQL<boolean> => sql<boolean>`num_nonnulls(${collaborations.approvedAt}, ${collaborations.declinedAt},
  ${collaborations.withdrawnAt}, ${collaborations.expiredAt}) = 0`;

/** A request that nobody has answered, withdrawn or let expire. Stands in the update itself, so that of two at once one wins. */
export const waitsForAnswer = (): SQL | undefined => and(isUnanswered(), gt(collaborations.expiresAt, sqlNow()));

/** A request whose last day has passed, and nobody has said so yet. */
export const isOverdue = (): SQL | undefined => and(isUnanswered(), lte(collaborations.expiresAt, sqlNow()));
