import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, pgTable, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { customers } from "./customers.ts";
import { offices } from "./offices.ts";

/** One row per person whom the office talks to at a customer. A customer with contacts has exactly one main contact. */
export const contacts = pgTable(
  "contacts",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    customerId: uuid().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    role: text(),
    email: text(),
    mobile: text(),
    isMain: boolean().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    removedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    foreignKey({ columns: [table.officeId, table.customerId], foreignColumns: [customers.officeId, customers.id] }),
    unique("contacts_belong_to_one_customer").on(table.customerId, table.id),
    uniqueIndex("one_main_contact_per_customer").on(table.customerId).where(sql`${table.isMain} and ${table.removedAt} is null`),
    index("contacts_by_customer").on(table.customerId),
  ],
);
