import { type SQL, sql } from "drizzle-orm";
import { collaborations } from "#db/schema/index.ts";
import { dayInTable } from "#lib/i18n/format.ts";
import { sqlNow } from "#lib/time.ts";

export const statuses = ["requested", "active", "declined", "withdrawn", "expired", "ended"] as const;
export type Status = (typeof statuses)[number];

type Facts = Pick<
  typeof collaborations.$inferSelect,
  "expiresAt" | "approvedAt" | "declinedAt" | "withdrawnAt" | "expiredAt" | "endsOn" | "endedAt"
>;

/** What a collaboration is at a moment, by its times. Its twin in SQL is `statusSql`. */
export function statusOf(facts: Facts, now: Date): Status {
  if (facts.declinedAt) return "declined";
  if (facts.withdrawnAt) return "withdrawn";
  if (facts.endedAt || (facts.endsOn && facts.endsOn <= dayInTable(now))) return "ended";
  if (facts.approvedAt) return "active";
  return facts.expiredAt || facts.expiresAt <= now ? "expired" : "requested";
}

// Asked once in a statement: the time zone is looked up each time, which for a list is longer than everything else that a status takes.
const today = () => sql`(select (${sqlNow()} at time zone 'Europe/Stockholm')::date)`;

/** The same for the row at hand, in the database. */
export const statusSql = (): SQL<Status> => sql<Status>`case
  when ${collaborations.declinedAt} is not null then 'declined'
  when ${collaborations.withdrawnAt} is not null then 'withdrawn'
  when ${collaborations.endedAt} is not null or ${collaborations.endsOn} <= ${today()} then 'ended'
  when ${collaborations.approvedAt} is not null then 'active'
  when ${collaborations.expiredAt} is not null or ${collaborations.expiresAt} <= ${sqlNow()} then 'expired'
  else 'requested' end`;
