import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { employees } from "./employees.ts";

/** One row each time somebody at an office says that an address which sent a letter back takes letters again. */
export const addressClearances = pgTable(
  "address_clearances",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid().notNull(),
    email: text().notNull(),
    clearedById: uuid().notNull(),
    clearedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    foreignKey({ columns: [table.officeId, table.clearedById], foreignColumns: [employees.officeId, employees.id] }),
    index("address_clearances_by_address").on(sql`lower(${table.email})`, table.clearedAt),
  ],
);
