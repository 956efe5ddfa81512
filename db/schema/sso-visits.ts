import { sql } from "drizzle-orm";
import { check, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/**
 * One row per browser that has been sent to the single sign-on provider by a form, good for one way back. Either to sign in, or to link
 * the identity to the person whose session it names. What the provider must give back is readable with that browser's token only.
 */
export const ssoVisits = pgTable(
  "sso_visits",
  {
    tokenHash: text().primaryKey(),
    sealed: text().notNull(),
    destination: text().notNull(),
    personId: uuid().references(() => people.id),
    sessionHash: text(),
    begunAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    usedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index("sso_visits_by_time").on(table.begunAt),
    check("a_link_names_person_and_session", sql`(${table.personId} is null) = (${table.sessionHash} is null)`),
  ],
);
