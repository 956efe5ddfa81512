import { sql } from "drizzle-orm";
import { check, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** One row per human being who can sign in, whichever offices employ them and whichever companies they act for. */
export const people = pgTable(
  "people",
  {
    id: uuid().primaryKey().defaultRandom(),
    email: text().notNull().unique("one_person_per_address"),
    firstName: text().notNull(),
    lastName: text().notNull(),
    mobile: text(),
    locale: text({ enum: ["sv", "en"] })
      .notNull()
      .default("sv"),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    lastSignedInAt: timestamp({ withTimezone: true }),
    disabledAt: timestamp({ withTimezone: true }),
    /** When the person was told that the account is going to be erased, and when it was. */
    erasureToldAt: timestamp({ withTimezone: true }),
    erasedAt: timestamp({ withTimezone: true }),
  },
  (table) => [check("addresses_are_lower_case", sql`${table.email} = lower(${table.email})`)],
);
