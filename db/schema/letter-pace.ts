import { boolean, pgTable, timestamp } from "drizzle-orm/pg-core";

/** The one row that all workers share: when the next letter may go to the provider, and until when it takes none. */
export const letterPace = pgTable("letter_pace", {
  theOnly: boolean().primaryKey(),
  nextAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  pausedUntil: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
