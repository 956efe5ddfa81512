import { and, gt, type SQL, sql } from "drizzle-orm";
import { sessions } from "#db/schema/index.ts";
import { sqlNow } from "#lib/time.ts";

export const idleMinutes = 30;
export const absoluteHours = 12;

/** Neither thirty minutes without a page nor twelve hours in all have passed. */
export const isOpen = (): SQL | undefined =>
  and(gt(sessions.expiresAt, sqlNow()), gt(sessions.startedAt, sql`${sqlNow()} - make_interval(hours => ${absoluteHours})`));
