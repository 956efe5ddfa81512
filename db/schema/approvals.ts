import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, smallint, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { collaborations } from "./collaborations.ts";
import { companies } from "./companies.ts";
import { offices } from "./offices.ts";
import { people } from "./people.ts";
import { terms } from "./terms.ts";

/** One row per approval: the evidence, with every name as it stood that day. Append-only and chained by the database. */
export const approvals = pgTable(
  "approvals",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    collaborationId: uuid()
      .notNull()
      .references(() => collaborations.id),
    /** Empty in the approval that made the collaboration active; later ones are about new terms, or about a service that goes on after an end. */
    about: text({ enum: ["terms", "service"] }),
    /** From this day on the company has the service itself, when it is about that. */
    endsOn: date(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    personName: text().notNull(),
    personEmail: text().notNull(),
    companyName: text().notNull(),
    organisationNumber: text().notNull(),
    officeName: text().notNull(),
    service: text().notNull(),
    taskName: text().notNull(),
    invoiceRecipient: text({ enum: ["office", "customer"] }),
    /** Months at a time, in services that have periods. */
    period: smallint(),
    /** Who at the office had named whom to answer, and under which address; empty where a company's own administrators were asked. */
    namedBy: text(),
    namedAs: text(),
    namedEmail: text(),
    /** How the approver belongs to the office that asked, and the reason that was given for it. */
    tie: text({ enum: ["employee", "former-employee", "domain"] }),
    tieReason: text(),
    access: jsonb().$type<string[]>().notNull(),
    termsId: uuid()
      .notNull()
      .references(() => terms.id),
    termsVersion: integer().notNull(),
    termsSha256: text().notNull(),
    /** What the page showed that was approved, fact by fact, and the hash of it; empty in what was approved before that was kept. */
    shown: jsonb().$type<Record<string, string>>(),
    shownSha256: text(),
    signedInBy: text({ enum: ["code", "single-sign-on"] }).notNull(),
    signedInAt: timestamp({ withTimezone: true }).notNull(),
    approvedAt: timestamp({ withTimezone: true }).notNull(),
    chain: uuid().notNull(),
    position: integer().notNull().default(0),
    previousHash: text(),
    hash: text().notNull().default(""),
  },
  (table) => [
    unique("one_approval_per_place_in_the_chain").on(table.chain, table.position),
    uniqueIndex("one_approval_per_collaboration").on(table.collaborationId).where(sql`${table.about} is null`),
    uniqueIndex("one_approval_of_new_terms").on(table.collaborationId, table.termsVersion).where(sql`${table.about} = 'terms'`),
    uniqueIndex("one_approval_of_a_service_after_an_end").on(table.collaborationId, table.endsOn).where(sql`${table.about} = 'service'`),
    check("only_a_service_that_goes_on_has_a_day", sql`(${table.endsOn} is not null) = (${table.about} is not distinct from 'service')`),
    index("approvals_by_person").on(table.personId),
  ],
);

export type Approval = typeof approvals.$inferSelect;
