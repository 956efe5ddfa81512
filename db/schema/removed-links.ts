import { integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** One row per link of a chain whose row is removed because its time is up: what is left of it, so that the chain can still be walked. */
export const removedLinks = pgTable(
  "removed_links",
  {
    chain: uuid().notNull(),
    position: integer().notNull(),
    previousHash: text(),
    hash: text().notNull(),
    removedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.chain, table.position] })],
);
