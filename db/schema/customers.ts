import { type SQL, sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, smallint, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { employees } from "./employees.ts";
import { offices } from "./offices.ts";

/** One row per office and company it works for: the office's own card, which says nothing about My Spiris. */
export const customers = pgTable(
  "customers",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    number: text().notNull(),
    name: text().notNull(),
    shortName: text(),
    organisationNumber: text().notNull(),
    responsibleId: uuid().notNull(),
    email: text(),
    phone: text(),
    street: text(),
    postcode: text(),
    city: text(),
    gln: text(),
    vatPeriod: text({ enum: ["month", "quarter", "year", "none"] }),
    /** The month whose last day ends the financial year. */
    yearEndsIn: smallint(),
    invoiceEmail: text(),
    invoiceReference: text(),
    paymentDays: smallint(),
    notes: text(),
    locale: text({ enum: ["sv", "en"] })
      .notNull()
      .default("sv"),
    /** Names, addresses and numbers of the contacts, kept by a trigger on their table so that a search finds them. */
    contactWords: text().notNull().default(""),
    searchText: text()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`fold(${customers.number} || ' ' || ${customers.name} || ' ' || coalesce(${customers.shortName}, '') || ' ' || ${customers.organisationNumber} || ' ' || coalesce(${customers.email}, '') || ' ' || coalesce(${customers.phone}, '') || ' ' || ${customers.contactWords})`,
      ),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    changedAt: timestamp({ withTimezone: true }),
    lastActivityAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    archivedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    unique("customers_belong_to_one_office").on(table.officeId, table.id),
    unique("one_customer_per_organisation_number").on(table.officeId, table.organisationNumber),
    unique("one_customer_per_number").on(table.officeId, table.number),
    foreignKey({ columns: [table.officeId, table.responsibleId], foreignColumns: [employees.officeId, employees.id] }),
    index("customers_by_name").on(table.officeId, sql`${table.name} collate "sv-SE-x-icu"`, table.id),
    index("customers_by_length_of_number").on(table.officeId, sql`length(${table.number})`, table.number),
    index("customers_by_responsible").on(table.officeId, table.responsibleId),
    index("customers_by_activity").on(table.officeId, table.lastActivityAt, table.id),
    // So that counting whom the office works for reads no customer, and finding whom it works for no more, only those.
    index("customers_at_work").on(table.officeId, table.id).where(sql`${table.archivedAt} is null`),
    index("customers_archived").on(table.officeId).where(sql`${table.archivedAt} is not null`),
    check("a_financial_year_ends_in_a_month", sql`${table.yearEndsIn} between 1 and 12`),
  ],
);

export type Customer = typeof customers.$inferSelect;
