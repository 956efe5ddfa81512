import { index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/** One row per form that somebody has sent with these contents, by the key it was shown with: sent again, it is answered as the first time. */
export const sentForms = pgTable(
  "sent_forms",
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    key: uuid().notNull(),
    contentsHash: text().notNull(),
    sentAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Where its sender was led; empty while the first press is at work. */
    answer: text(),
  },
  (table) => [
    primaryKey({ name: "a_form_is_answered_once", columns: [table.personId, table.key, table.contentsHash] }),
    index("sent_forms_by_time").on(table.sentAt),
  ],
);
