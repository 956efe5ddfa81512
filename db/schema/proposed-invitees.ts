import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { collaborations } from "./collaborations.ts";
import { companies } from "./companies.ts";
import { offices } from "./offices.ts";
import { people } from "./people.ts";

/**
 * One row each time somebody who was asked says that they are not the right person, and who is when they know. Waits for the office until
 * it is settled.
 */
export const proposedInvitees = pgTable(
  "proposed_recipients",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    collaborationId: uuid().notNull(),
    proposedById: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    firstName: text(),
    lastName: text(),
    email: text(),
    mobile: text(),
    explanation: text(),
    settledAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    foreignKey({ columns: [table.officeId, table.collaborationId], foreignColumns: [collaborations.officeId, collaborations.id] }),
    index("proposed_recipients_by_collaboration").on(table.collaborationId, table.proposedAt),
    check(
      "a_proposed_person_has_name_and_address",
      sql`num_nonnulls(${table.firstName}, ${table.lastName}, ${table.email}) in (0, 3) and (${table.mobile} is null or ${table.email} is not null)`,
    ),
    check("a_proposal_names_somebody_or_says_why_not", sql`coalesce(${table.email}, ${table.explanation}) is not null`),
  ],
);
