import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, smallint, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { collaborations } from "./collaborations.ts";
import { companies } from "./companies.ts";
import { offices } from "./offices.ts";

/** One row per collaboration and version of terms that its company has been asked to approve. It waits until one of its times is set. */
export const termsAsks = pgTable(
  "terms_asks",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    collaborationId: uuid().notNull(),
    service: text().notNull(),
    version: integer().notNull(),
    askedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** The latest of the office's reminder days on which the administrators were reminded. */
    remindedDay: smallint(),
    approvedAt: timestamp({ withTimezone: true }),
    /** A later version is asked for instead. */
    supersededAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    foreignKey({ columns: [table.officeId, table.collaborationId], foreignColumns: [collaborations.officeId, collaborations.id] }),
    unique("new_terms_are_asked_for_once").on(table.collaborationId, table.version),
    index("terms_asks_by_company").on(table.companyId),
    index("terms_asks_waiting").on(table.askedAt).where(sql`num_nonnulls(${table.approvedAt}, ${table.supersededAt}) = 0`),
    check("one_end_to_an_ask", sql`num_nonnulls(${table.approvedAt}, ${table.supersededAt}) <= 1`),
  ],
);

export type TermsAsk = typeof termsAsks.$inferSelect;
