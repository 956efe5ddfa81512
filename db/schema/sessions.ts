import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/** One row per signed-in browser; the token is kept as a hash. `signedInAt` moves at each fresh code, `startedAt` never. */
export const sessions = pgTable(
  "sessions",
  {
    tokenHash: text().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    startedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    signedInAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index("sessions_by_person").on(table.personId)],
);
