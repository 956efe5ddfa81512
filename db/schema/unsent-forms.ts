import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/**
 * One row per form that somebody sent whose session had ended: theirs when they have signed in again, readable with their browser's token
 * only.
 */
export const unsentForms = pgTable(
  "kept_forms",
  {
    tokenHash: text().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    address: text().notNull(),
    sealed: text().notNull(),
    keptAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("kept_forms_by_time").on(table.keptAt)],
);
