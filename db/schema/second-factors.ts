import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

/** One row per person who has, or is about to turn on, a second factor. The secret is encrypted; `lastStep` lets no code through twice. */
export const secondFactors = pgTable("second_factors", {
  personId: uuid()
    .primaryKey()
    .references(() => people.id),
  sealedSecret: text().notNull(),
  begunAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  turnedOnAt: timestamp({ withTimezone: true }),
  lastStep: integer().notNull().default(0),
});

/** One row per code for the day that the telephone is lost, kept as a hash, good once. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    codeHash: text().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    usedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index("unused_recovery_codes").on(table.personId).where(sql`${table.usedAt} is null`)],
);
