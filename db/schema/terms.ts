import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";

/** One row per service, version and language. A row never changes: what somebody approved must stay readable. */
export const terms = pgTable(
  "terms",
  {
    id: uuid().primaryKey().defaultRandom(),
    service: text().notNull(),
    version: integer().notNull(),
    locale: text({ enum: ["sv", "en"] }).notNull(),
    text: text().notNull(),
    sha256: text().notNull(),
    publishedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    unique("one_text_per_version_and_language").on(table.service, table.version, table.locale),
    check("the_hash_is_the_text's", sql`${table.sha256} = encode(sha256(convert_to(${table.text}, 'UTF8')), 'hex')`),
  ],
);
