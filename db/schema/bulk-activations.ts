import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, smallint, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { employees } from "./employees.ts";
import { offices } from "./offices.ts";

/** One row per time somebody has looked at activating a service for several customers at once, and perhaps done it. */
export const bulkActivations = pgTable(
  "bulk_activations",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    employeeId: uuid().notNull(),
    service: text().notNull(),
    invoiceRecipient: text({ enum: ["office", "customer"] }),
    period: smallint(),
    personalLine: text(),
    /** Which of a customer's tasks is connected; without one its only active task. */
    templateId: uuid(),
    plannedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    queuedAt: timestamp({ withTimezone: true }),
    doneAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    unique("bulk_activations_belong_to_one_office").on(table.officeId, table.id),
    foreignKey({ columns: [table.officeId, table.employeeId], foreignColumns: [employees.officeId, employees.id] }),
    check("a_personal_line_for_many_is_short", sql`length(${table.personalLine}) <= 300`),
  ],
);

/** One row per chosen customer: what activating means for it or what stands in the way, and then what became of it. */
export const bulkActivationRows = pgTable(
  "bulk_activation_rows",
  {
    officeId: uuid().notNull(),
    bulkId: uuid().notNull(),
    /** Without a foreign key: undoing an import may remove a customer that was only looked at. */
    customerId: uuid().notNull(),
    position: integer().notNull(),
    scenario: text({ enum: ["existing-customer", "service-only", "new-administrator"] }),
    taskId: uuid(),
    obstacle: text({ enum: ["no-task", "many-tasks", "no-contact", "tied-to-office", "already-requested"] }),
    outcome: text({ enum: ["done", "skipped", "failed"] }),
    reason: text(),
    collaborationId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.bulkId, table.customerId] }),
    foreignKey({ columns: [table.officeId, table.bulkId], foreignColumns: [bulkActivations.officeId, bulkActivations.id] }),
    index("bulk_activation_rows_by_position").on(table.bulkId, table.position),
  ],
);

export type BulkActivation = typeof bulkActivations.$inferSelect;

export type BulkActivationRow = typeof bulkActivationRows.$inferSelect;
