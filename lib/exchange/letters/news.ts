import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { companyUsers, documents } from "#db/schema/index.ts";
import { sqlNowPlus, sqlToday } from "#lib/time.ts";

/**
 * A letter tells of what came up to two minutes ago: a delivery is dated when it begins, and by then it is done or has failed. "At once" it goes
 * when something has waited for three, so that what comes within a minute is one letter. What came long before is no news.
 */
const minutesUntilCertain = 2;
const minutesTogether = 3;
const daysOfNews = 7;

/** On the clocks of Stockholm. */
export const morning = (): SQL<Date> => sql<Date>`((${sqlToday()} + time '07:30') at time zone 'Europe/Stockholm')`;

export type Often = "daily" | "at-once";

/** Up to when a letter that goes now tells, and how long something must have waited for it. */
export const upTo: Record<Often, { told: () => SQL<Date>; waited: () => SQL<Date> }> = {
  daily: { told: upToMorning, waited: upToMorning },
  "at-once": {
    told: () => sqlNowPlus({ minutes: -minutesUntilCertain }),
    waited: () => sqlNowPlus({ minutes: -minutesTogether }),
  },
};

function upToMorning(): SQL<Date> {
  return sql<Date>`(${morning()} - make_interval(mins => ${minutesUntilCertain}))`;
}

/** What came to a place's company since its last letter and up to a moment, and nobody there has read. What asks for something has its own. */
export const isNews = (until: SQL<Date>) =>
  and(
    sql`${documents.companyId} = ${companyUsers.companyId}`,
    eq(documents.direction, "in"),
    isNull(documents.readAt),
    isNull(documents.asks),
    sql`${documents.enteredAt} > greatest(${companyUsers.documentsToldAt}, ${sqlNowPlus({ days: -daysOfNews })})`,
    sql`${documents.enteredAt} <= ${until}`,
  );
