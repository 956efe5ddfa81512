import { boolean, date, integer, pgTable, timestamp } from "drizzle-orm/pg-core";

/**
 * The one row that all workers share: when the next letter may go to the provider, until when it takes none, and how many have gone on a day.
 * What is urgent, codes above all, has a pace and a pause of its own and is not counted.
 */
export const letterPace = pgTable("letter_pace", {
  theOnly: boolean().primaryKey(),
  nextAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  pausedUntil: timestamp({ withTimezone: true }).notNull().defaultNow(),
  urgentNextAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  urgentPausedUntil: timestamp({ withTimezone: true }).notNull().defaultNow(),
  countedOn: date().notNull().default("1970-01-01"),
  counted: integer().notNull().default(0),
});
