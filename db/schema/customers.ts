import { type SQL, sql } from "drizzle-orm";
import { foreignKey, index, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
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
    organisationNumber: text().notNull(),
    responsibleId: uuid().notNull(),
    contactFirstName: text(),
    contactLastName: text(),
    contactEmail: text(),
    contactMobile: text(),
    locale: text({ enum: ["sv", "en"] })
      .notNull()
      .default("sv"),
    searchText: text()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`fold(${customers.number} || ' ' || ${customers.name} || ' ' || ${customers.organisationNumber} || ' ' || coalesce(${customers.contactEmail}, ''))`,
      ),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    lastActivityAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    archivedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    unique("customers_belong_to_one_office").on(table.officeId, table.id),
    unique("one_customer_per_organisation_number").on(table.officeId, table.organisationNumber),
    unique("one_customer_per_number").on(table.officeId, table.number),
    foreignKey({ columns: [table.officeId, table.responsibleId], foreignColumns: [employees.officeId, employees.id] }),
    index("customers_by_name").on(table.officeId, sql`${table.name} collate "sv-SE-x-icu"`, table.id),
    index("customers_by_responsible").on(table.officeId, table.responsibleId),
    index("customers_by_activity").on(table.officeId, table.lastActivityAt, table.id),
  ],
);
