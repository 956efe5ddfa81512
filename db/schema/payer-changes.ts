import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { collaborations } from "./collaborations.ts";
import { companies } from "./companies.ts";
import { employees } from "./employees.ts";
import { offices } from "./offices.ts";
import { people } from "./people.ts";

/** One row per change of invoice recipient that the company must approve first. It waits until one of its times is set. */
export const payerChanges = pgTable(
  "recipient_changes",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    collaborationId: uuid().notNull(),
    from: text({ enum: ["office", "customer"] }),
    to: text({ enum: ["office", "customer"] }).notNull(),
    askedById: uuid().notNull(),
    askedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    approvedAt: timestamp({ withTimezone: true }),
    declinedAt: timestamp({ withTimezone: true }),
    withdrawnAt: timestamp({ withTimezone: true }),
    answeredById: uuid().references(() => people.id),
  },
  (table) => [
    foreignKey({ columns: [table.officeId, table.collaborationId], foreignColumns: [collaborations.officeId, collaborations.id] }),
    foreignKey({ columns: [table.officeId, table.askedById], foreignColumns: [employees.officeId, employees.id] }),
    uniqueIndex("one_waiting_change_per_collaboration")
      .on(table.collaborationId)
      .where(sql`coalesce(${table.approvedAt}, ${table.declinedAt}, ${table.withdrawnAt}) is null`),
    index("recipient_changes_by_company").on(table.companyId),
    check("one_answer_to_a_change", sql`num_nonnulls(${table.approvedAt}, ${table.declinedAt}, ${table.withdrawnAt}) <= 1`),
    check(
      "an_answer_to_a_change_has_a_person",
      sql`(coalesce(${table.approvedAt}, ${table.declinedAt}) is null) = (${table.answeredById} is null)`,
    ),
  ],
);

export type PayerChange = typeof payerChanges.$inferSelect;
