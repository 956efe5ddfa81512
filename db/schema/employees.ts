import { pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { offices } from "./offices.ts";
import { people } from "./people.ts";

/** One row per person and office where they work, with what they may do there. */
export const employees = pgTable(
  "employees",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    rights: text({ enum: ["own-customers", "all-customers", "full", "administrator"] }).notNull(),
    /** The name that whoever invited her typed: what the office calls her until she has signed in. */
    invitedAs: text(),
    /** Her name as the sender of letters: at first as she was invited (a trigger sees to it), and then as her office's administrator says. */
    senderName: text().notNull().default(""),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    disabledAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    unique("one_employment_per_office").on(table.officeId, table.personId),
    unique("employees_belong_to_one_office").on(table.officeId, table.id),
  ],
);
