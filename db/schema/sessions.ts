import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/**
 * One row per signed-in browser; the token is kept as a hash. `signedInAt` moves at each fresh code, `startedAt` never.
 * `device` names browser and system in two words for the person themselves; what else the browser says of itself is not kept.
 */
export const sessions = pgTable(
  "sessions",
  {
    tokenHash: text().primaryKey(),
    id: uuid().notNull().defaultRandom().unique("one_session_per_id"),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    startedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    signedInAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    /** When the second factor was shown last. Without it a session of somebody who has one is only half open. */
    factorAt: timestamp({ withTimezone: true }),
    /** When the provider of single sign-on saw who they are, which may be long before; nothing where it does not say. */
    provenAt: timestamp({ withTimezone: true }),
    signedInBy: text({ enum: ["code", "single-sign-on"] })
      .notNull()
      .default("code"),
    device: text(),
  },
  (table) => [index("sessions_by_person").on(table.personId)],
);
