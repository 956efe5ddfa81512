import { pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { offices } from "./offices.ts";

/** One row per kind of assignment that an office takes on. A retired one stays for the tasks that came from it. */
export const taskTemplates = pgTable(
  "task_templates",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    name: text().notNull(),
    englishName: text(),
    period: text({ enum: ["year", "month", "week"] }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    retiredAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    unique("task_templates_belong_to_one_office").on(table.officeId, table.id),
    unique("one_template_per_name").on(table.officeId, table.name),
  ],
);
