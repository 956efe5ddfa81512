import { date, integer, pgTable, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** One row per accounting office: the tenant. */
export const offices = pgTable("offices", {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  organisationNumber: text().notNull().unique("one_office_per_organisation_number"),
  replyAddress: text().notNull(),
  locale: text({ enum: ["sv", "en"] })
    .notNull()
    .default("sv"),
  /** Days after a request on which its administrators are reminded. */
  reminderDays: smallint().array().notNull().default([3, 10]),
  /** Whoever signs in after this needs a second factor. */
  secondFactorDemandedAt: timestamp({ withTimezone: true }),
  /** Letters in a day that an operator lets it cause, in place of what goes for all. */
  lettersPerDay: integer(),
  /** The day on which an operator closes it, and when that was done. */
  closesOn: date(),
  closedAt: timestamp({ withTimezone: true }),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
