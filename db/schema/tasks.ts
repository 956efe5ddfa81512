import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { customers } from "./customers.ts";
import { employees } from "./employees.ts";
import { offices } from "./offices.ts";
import { taskTemplates } from "./task-templates.ts";

/** One row per assignment that an office has for a customer. Its owner and participants decide who gets access. */
export const tasks = pgTable(
  "tasks",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    customerId: uuid().notNull(),
    templateId: uuid().notNull(),
    name: text().notNull(),
    ownerId: uuid().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    deactivatedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    foreignKey({ columns: [table.officeId, table.customerId], foreignColumns: [customers.officeId, customers.id] }),
    foreignKey({ columns: [table.officeId, table.ownerId], foreignColumns: [employees.officeId, employees.id] }),
    foreignKey({ columns: [table.officeId, table.templateId], foreignColumns: [taskTemplates.officeId, taskTemplates.id] }),
    unique("tasks_belong_to_one_customer").on(table.customerId, table.id),
    unique("tasks_belong_to_one_office").on(table.officeId, table.id),
    index("tasks_by_customer").on(table.customerId),
    index("tasks_by_owner").on(table.officeId, table.ownerId),
    index("tasks_by_template").on(table.officeId, table.templateId),
    index("tasks_deactivated").on(table.officeId).where(sql`${table.deactivatedAt} is not null`),
  ],
);

/** One row per employee who works on a task beside its owner. */
export const taskParticipants = pgTable(
  "task_participants",
  {
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    taskId: uuid().notNull(),
    employeeId: uuid().notNull(),
    addedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.taskId, table.employeeId] }),
    foreignKey({ columns: [table.officeId, table.taskId], foreignColumns: [tasks.officeId, tasks.id] }),
    foreignKey({ columns: [table.officeId, table.employeeId], foreignColumns: [employees.officeId, employees.id] }),
    index("participations_by_employee").on(table.employeeId),
  ],
);

export type Task = typeof tasks.$inferSelect;
