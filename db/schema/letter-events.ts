import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** One row per report of the mail provider about a letter, once each whatever it repeats. A letter's delivery status follows from all of them. */
export const letterEvents = pgTable(
  "letter_events",
  {
    /** The provider's own number of the report. */
    id: text().primaryKey(),
    letterId: uuid(),
    providerId: text(),
    what: text({ enum: ["sent", "delivered", "bounced", "complained", "failed"] }).notNull(),
    reason: text(),
    occurredAt: timestamp({ withTimezone: true }).notNull(),
    receivedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    appliedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index("letter_events_by_letter").on(table.letterId), index("letter_events_by_provider_id").on(table.providerId)],
);

export type LetterEvent = typeof letterEvents.$inferSelect;
