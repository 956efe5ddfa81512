import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/** One row per code asked for, also for addresses that nobody has, so that both look and take the same. */
export const signInCodes = pgTable(
  "sign_in_codes",
  {
    id: uuid().primaryKey().defaultRandom(),
    email: text().notNull(),
    personId: uuid().references(() => people.id),
    codeHash: text().notNull(),
    browserHash: text().notNull(),
    requestedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    tries: integer().notNull().default(0),
    usedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index("codes_by_email").on(table.email, table.requestedAt),
    index("codes_by_browser").on(table.browserHash),
    check("five_tries", sql`${table.tries} <= 5`),
  ],
);
