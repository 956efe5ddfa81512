import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { collaborations } from "./collaborations.ts";
import { companies } from "./companies.ts";
import { employees } from "./employees.ts";
import { people } from "./people.ts";

/**
 * One row per person asked to answer a request. Its id is the address in the letter: a pointer, never a key. `firstName` and `lastName` are
 * as the office wrote them, where it chose whom to ask: what somebody else calls that address is not for it to learn.
 */
export const invitations = pgTable(
  "invitations",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid().notNull(),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    collaborationId: uuid().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    email: text().notNull(),
    firstName: text(),
    lastName: text(),
    mobile: text(),
    /** Who at the office chose whom to ask; nobody where a company's administrators are asked. */
    namedById: uuid(),
    /** How whoever was chosen belongs to the office, and why they answer for the customer all the same. */
    tie: text({ enum: ["employee", "former-employee", "domain"] }),
    tieReason: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    replacedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    foreignKey({ columns: [table.officeId, table.namedById], foreignColumns: [employees.officeId, employees.id] }),
    check("whoever_belongs_to_the_office_has_a_reason", sql`(${table.tie} is null) = (${table.tieReason} is null)`),
    foreignKey({ columns: [table.officeId, table.collaborationId], foreignColumns: [collaborations.officeId, collaborations.id] }),
    unique("one_invitation_per_person_and_request").on(table.collaborationId, table.personId),
    index("invitations_by_person").on(table.personId),
  ],
);
