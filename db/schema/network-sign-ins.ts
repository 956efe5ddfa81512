import { index, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** One row per network and person who has signed in from there, both sealed, and when last: whoever works there is known there. */
export const networkSignIns = pgTable(
  "network_sign_ins",
  {
    network: text().notNull(),
    who: text().notNull(),
    lastAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.network, table.who] }), index("network_sign_ins_by_time").on(table.lastAt)],
);
