import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** One row per use of something that is limited: of what, by whom (sealed), and when. All instances count here. */
export const limitUses = pgTable(
  "turns",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text().notNull(),
    who: text().notNull(),
    takenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("turns_by_taker").on(table.kind, table.who, table.takenAt), index("turns_by_time").on(table.takenAt)],
);
