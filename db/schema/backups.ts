import { sql } from "drizzle-orm";
import { check, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** One row per backup that was made (db/backup), and per return to one: until when the database then stands. */
export const backups = pgTable(
  "backups",
  {
    id: uuid().primaryKey().defaultRandom(),
    what: text({ enum: ["dump", "base", "restored"] }).notNull(),
    doneAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    restoredTo: timestamp({ withTimezone: true }),
  },
  (table) => [check("only_a_return_has_a_moment", sql`(${table.what} = 'restored') = (${table.restoredTo} is not null)`)],
);
