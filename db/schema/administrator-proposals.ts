import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { companies } from "./companies.ts";
import { customers } from "./customers.ts";
import { employees } from "./employees.ts";
import { offices } from "./offices.ts";
import { people } from "./people.ts";

/**
 * One row per person whom an office proposes as a company's administrator because nobody there can be reached. Nobody becomes anything
 * by it: one operator checks the proof and another decides, once the administrators have had their days to object. It waits until
 * one of its ends is set.
 */
export const administratorProposals = pgTable(
  "administrator_proposals",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    customerId: uuid().notNull(),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    firstName: text().notNull(),
    lastName: text().notNull(),
    email: text().notNull(),
    mobile: text().notNull(),
    reason: text().notNull(),
    proposedById: uuid().notNull(),
    proposedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    objectedAt: timestamp({ withTimezone: true }),
    objectedById: uuid().references(() => people.id),
    confirmedAt: timestamp({ withTimezone: true }),
    refusedAt: timestamp({ withTimezone: true }),
    /** Who looked at the proof for the product, and what was seen. */
    checkedAt: timestamp({ withTimezone: true }),
    checkedBy: text(),
    seen: text(),
    /** Who decided for the product, and which proof was seen or lacking. */
    operator: text(),
    proof: text(),
  },
  (table) => [
    foreignKey({ columns: [table.officeId, table.customerId], foreignColumns: [customers.officeId, customers.id] }),
    foreignKey({ columns: [table.officeId, table.proposedById], foreignColumns: [employees.officeId, employees.id] }),
    uniqueIndex("one_waiting_proposal_per_company")
      .on(table.companyId)
      .where(sql`coalesce(${table.objectedAt}, ${table.confirmedAt}, ${table.refusedAt}) is null`),
    index("proposals_by_customer").on(table.customerId, table.proposedAt),
    check("one_end_to_a_proposal", sql`num_nonnulls(${table.objectedAt}, ${table.confirmedAt}, ${table.refusedAt}) <= 1`),
    check("an_objection_has_a_person", sql`(${table.objectedAt} is null) = (${table.objectedById} is null)`),
    check("a_check_has_an_operator_and_what_was_seen", sql`num_nonnulls(${table.checkedAt}, ${table.checkedBy}, ${table.seen}) in (0, 3)`),
    check(
      "two_operators_confirm",
      sql`${table.confirmedAt} is null or (${table.checkedBy} is not null and folded_name(${table.operator}) <> folded_name(${table.checkedBy}))`,
    ),
    check(
      "a_decision_has_an_operator_and_a_proof",
      sql`num_nonnulls(${table.operator}, ${table.proof}) = case when coalesce(${table.confirmedAt}, ${table.refusedAt}) is null then 0 else 2 end`,
    ),
  ],
);

export type AdministratorProposal = typeof administratorProposals.$inferSelect;
