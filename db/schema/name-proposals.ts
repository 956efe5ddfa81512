import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { companies } from "./companies.ts";
import { customers } from "./customers.ts";
import { employees } from "./employees.ts";
import { offices } from "./offices.ts";
import { people } from "./people.ts";

/** One row per name that an office proposes to a company, the one on its customer's card. It waits until one of its times is set. */
export const nameProposals = pgTable(
  "name_proposals",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    customerId: uuid().notNull(),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    name: text().notNull(),
    proposedById: uuid().notNull(),
    proposedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** When the administrators got an email of it; none goes out when they had one shortly before. */
    toldAt: timestamp({ withTimezone: true }),
    acceptedAt: timestamp({ withTimezone: true }),
    declinedAt: timestamp({ withTimezone: true }),
    withdrawnAt: timestamp({ withTimezone: true }),
    answeredById: uuid().references(() => people.id),
  },
  (table) => [
    foreignKey({ columns: [table.officeId, table.customerId], foreignColumns: [customers.officeId, customers.id] }),
    foreignKey({ columns: [table.officeId, table.proposedById], foreignColumns: [employees.officeId, employees.id] }),
    uniqueIndex("one_waiting_name_per_office_and_company")
      .on(table.officeId, table.companyId)
      .where(sql`coalesce(${table.acceptedAt}, ${table.declinedAt}, ${table.withdrawnAt}) is null`),
    index("name_proposals_by_customer").on(table.customerId, table.proposedAt),
    index("name_proposals_by_company").on(table.companyId),
    check("one_end_to_a_proposed_name", sql`num_nonnulls(${table.acceptedAt}, ${table.declinedAt}, ${table.withdrawnAt}) <= 1`),
    check(
      "an_answer_to_a_proposed_name_has_a_person",
      sql`(coalesce(${table.acceptedAt}, ${table.declinedAt}) is null) = (${table.answeredById} is null)`,
    ),
  ],
);

export type NameProposal = typeof nameProposals.$inferSelect;
