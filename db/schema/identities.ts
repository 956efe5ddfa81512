import { pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/**
 * One row per person and single sign-on provider with which they may sign in, made by themselves while they were signed in. What a provider
 * says of somebody's address counts for nothing: it knows them by `subject`, and never gives that to anybody else.
 */
export const identities = pgTable(
  "identities",
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    linkedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    lastUsedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    unique("one_identity_per_person_and_provider").on(table.personId, table.issuer),
  ],
);
