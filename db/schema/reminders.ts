import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, smallint, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { collaborations } from "./collaborations.ts";
import { employees } from "./employees.ts";

/** One row per time that the administrators of a request were reminded: by hand, with a number, or because a day had come. */
export const reminders = pgTable(
  "reminders",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid().notNull(),
    collaborationId: uuid().notNull(),
    dueDay: smallint(),
    number: smallint(),
    remindedById: uuid(),
    remindedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    foreignKey({ columns: [table.officeId, table.collaborationId], foreignColumns: [collaborations.officeId, collaborations.id] }),
    foreignKey({ columns: [table.officeId, table.remindedById], foreignColumns: [employees.officeId, employees.id] }),
    unique("one_reminder_per_request_and_day").on(table.collaborationId, table.dueDay),
    unique("one_reminder_per_request_and_number").on(table.collaborationId, table.number),
    check("a_reminder_by_hand_or_on_a_day", sql`num_nonnulls(${table.dueDay}, ${table.number}) = 1`),
    check("only_people_remind_by_hand", sql`(${table.number} is null) = (${table.remindedById} is null)`),
    check("three_reminders_by_hand_at_most", sql`${table.number} between 1 and 3`),
  ],
);
