import { sql } from "drizzle-orm";
import { index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";

/** One row per legal person in My Spiris once somebody has confirmed it; before that one row per request that created it. */
export const companies = pgTable(
  "companies",
  {
    id: uuid().primaryKey(),
    organisationNumber: text().notNull(),
    name: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    confirmedAt: timestamp({ withTimezone: true }),
    takenBackAt: timestamp({ withTimezone: true }),
    /** Since when an office that works with its invoices may also answer them in its name. */
    officeMayAnswerAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex("one_confirmed_company_per_organisation_number").on(table.organisationNumber).where(sql`${table.confirmedAt} is not null`),
    index("companies_by_organisation_number").on(table.organisationNumber),
  ],
);
