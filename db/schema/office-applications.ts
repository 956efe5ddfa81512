import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { terms } from "./terms.ts";

/**
 * One row per office that somebody wants to add, from the moment their address is confirmed: what they typed, and the terms that they
 * approved. Kept as evidence; nobody works anywhere by it.
 */
export const officeApplications = pgTable(
  "office_applications",
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationNumber: text().notNull(),
    name: text().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    email: text().notNull(),
    mobile: text().notNull(),
    locale: text({ enum: ["sv", "en"] }).notNull(),
    termsId: uuid()
      .notNull()
      .references(() => terms.id),
    termsVersion: integer().notNull(),
    termsSha256: text().notNull(),
    confirmedAt: timestamp({ withTimezone: true }).notNull(),
    approvedAt: timestamp({ withTimezone: true }),
    refusedAt: timestamp({ withTimezone: true }),
    operator: text(),
    proof: text(),
  },
  (table) => [
    index("applications_by_number").on(table.organisationNumber),
    check("an_application_is_approved_or_refused", sql`num_nonnulls(${table.approvedAt}, ${table.refusedAt}) <= 1`),
    check(
      "a_decided_application_has_an_operator",
      sql`(${table.operator} is not null) = (num_nonnulls(${table.approvedAt}, ${table.refusedAt}) = 1)`,
    ),
  ],
);

export type OfficeApplication = typeof officeApplications.$inferSelect;
