import { type SQL, sql } from "drizzle-orm";
import { dayPlus } from "#lib/i18n/format.ts";
import { sqlToday } from "#lib/time.ts";
import { daysToAnswer } from "./limits.ts";

/** A request sent now can be answered until this moment: the end of its last day on the clocks of Stockholm, also when they change. */
export const lastMomentToAnswer = (): SQL<Date> =>
  sql<Date>`(${sqlToday()} + ${daysToAnswer + 1}::int)::timestamp at time zone 'Europe/Stockholm' - interval '1 millisecond'`;

/** That day, for a request that is only looked at. */
export const lastDayToAnswer = (sentAt: Date): Date => dayPlus(sentAt, daysToAnswer);
