import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { collaborations } from "./collaborations.ts";
import { companies } from "./companies.ts";
import { offices } from "./offices.ts";
import { people } from "./people.ts";

/**
 * One row per person who says that they answer for a company while somebody else is named for it, by pressing Approve or by objecting to
 * having been replaced. Gives nobody any right: it waits until an operator has seen proof.
 */
export const companyClaims = pgTable(
  "company_claims",
  {
    id: uuid().primaryKey().defaultRandom(),
    organisationNumber: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** The request that the person was asked to answer, and the company as it stood there. */
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    collaborationId: uuid().notNull(),
    by: text({ enum: ["approval", "objection"] }).notNull(),
    words: text(),
    claimedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
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
    foreignKey({ columns: [table.officeId, table.collaborationId], foreignColumns: [collaborations.officeId, collaborations.id] }),
    uniqueIndex("one_waiting_claim_per_person_and_company")
      .on(table.organisationNumber, table.personId)
      .where(sql`coalesce(${table.confirmedAt}, ${table.refusedAt}) is null`),
    index("claims_by_organisation_number").on(table.organisationNumber),
    index("claims_by_collaboration").on(table.collaborationId),
    check("one_decision_on_a_claim", sql`num_nonnulls(${table.confirmedAt}, ${table.refusedAt}) <= 1`),
    check(
      "a_check_of_a_claim_has_an_operator_and_what_was_seen",
      sql`num_nonnulls(${table.checkedAt}, ${table.checkedBy}, ${table.seen}) in (0, 3)`,
    ),
    check(
      "two_operators_confirm_a_claim",
      sql`${table.confirmedAt} is null or (${table.checkedBy} is not null and folded_name(${table.operator}) <> folded_name(${table.checkedBy}))`,
    ),
    check(
      "a_decision_on_a_claim_has_an_operator_and_a_proof",
      sql`num_nonnulls(${table.operator}, ${table.proof}) = case when coalesce(${table.confirmedAt}, ${table.refusedAt}) is null then 0 else 2 end`,
    ),
  ],
);

export type CompanyClaim = typeof companyClaims.$inferSelect;
