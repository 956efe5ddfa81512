import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, pgTable, smallint, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { companies } from "./companies.ts";
import { customers } from "./customers.ts";
import { employees } from "./employees.ts";
import { offices } from "./offices.ts";
import { people } from "./people.ts";
import { tasks } from "./tasks.ts";

/** One row per activation, kept for ever. There is no status column: a collaboration is what its times say it is. */
export const collaborations = pgTable(
  "collaborations",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    customerId: uuid().notNull(),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    service: text().notNull(),
    taskId: uuid().notNull(),
    invoiceRecipient: text({ enum: ["office", "customer"] }),
    /** Months at a time, in services that have periods. */
    period: smallint(),
    /** The accountant's own words to the customer, in each letter that asks for the answer. */
    personalLine: text(),
    scenario: text({ enum: ["existing-customer", "service-only", "new-administrator"] }).notNull(),
    requestedById: uuid().notNull(),
    requestedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    approvedAt: timestamp({ withTimezone: true }),
    declinedAt: timestamp({ withTimezone: true }),
    declineReason: text(),
    answeredById: uuid().references(() => people.id),
    /** How whoever approved belongs to the office, and when an administrator there has seen it. */
    tie: text({ enum: ["employee", "former-employee", "domain"] }),
    tieSeenAt: timestamp({ withTimezone: true }),
    tieSeenById: uuid(),
    withdrawnAt: timestamp({ withTimezone: true }),
    expiredAt: timestamp({ withTimezone: true }),
    /** When, and in whose name, the customer asked for a new request after this one had expired. */
    renewalAskedAt: timestamp({ withTimezone: true }),
    renewalAskedById: uuid().references(() => people.id),
    endsOn: date(),
    endedAt: timestamp({ withTimezone: true }),
    /** When whom a request was sent to was forgotten, and when the evidence, the history and the letters were. */
    contactsErasedAt: timestamp({ withTimezone: true }),
    evidenceRemovedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    foreignKey({ columns: [table.officeId, table.customerId], foreignColumns: [customers.officeId, customers.id] }),
    foreignKey({ columns: [table.customerId, table.taskId], foreignColumns: [tasks.customerId, tasks.id] }),
    foreignKey({ columns: [table.officeId, table.requestedById], foreignColumns: [employees.officeId, employees.id] }),
    unique("collaborations_belong_to_one_office").on(table.officeId, table.id),
    uniqueIndex("one_live_collaboration_per_customer_and_service")
      .on(table.officeId, table.customerId, table.service)
      .where(sql`coalesce(${table.declinedAt}, ${table.withdrawnAt}, ${table.expiredAt}, ${table.endedAt}) is null`),
    index("collaborations_by_customer").on(table.customerId, table.service, table.requestedAt),
    index("collaborations_by_company").on(table.companyId),
    index("collaborations_waiting")
      .on(table.expiresAt)
      .where(sql`num_nonnulls(${table.approvedAt}, ${table.declinedAt}, ${table.withdrawnAt}, ${table.expiredAt}) = 0`),
    check("a_personal_line_is_short", sql`length(${table.personalLine}) <= 300`),
    check("one_answer_at_most", sql`num_nonnulls(${table.approvedAt}, ${table.declinedAt}, ${table.withdrawnAt}, ${table.expiredAt}) <= 1`),
    foreignKey({ columns: [table.officeId, table.tieSeenById], foreignColumns: [employees.officeId, employees.id] }),
    check(
      "a_tie_is_seen_by_somebody",
      sql`num_nonnulls(${table.tieSeenAt}, ${table.tieSeenById}) in (0, 2) and (${table.tieSeenAt} is null or ${table.tie} is not null)`,
    ),
    check("only_an_approval_has_a_tie", sql`${table.tie} is null or ${table.approvedAt} is not null`),
    check("an_answer_has_a_person", sql`(coalesce(${table.approvedAt}, ${table.declinedAt}) is null) = (${table.answeredById} is null)`),
    check(
      "only_what_has_expired_is_asked_for_again",
      sql`num_nonnulls(${table.renewalAskedAt}, ${table.renewalAskedById}) in (0, 2) and (${table.renewalAskedAt} is null or ${table.expiredAt} is not null)`,
    ),
    check(
      "only_what_was_approved_can_end",
      sql`coalesce(${table.endedAt}, ${table.endsOn}::timestamptz) is null or ${table.approvedAt} is not null`,
    ),
  ],
);

export type Collaboration = typeof collaborations.$inferSelect;
