import { sql } from "drizzle-orm";
import { check, pgTable, text, timestamp, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { offices } from "./offices.ts";
import { people } from "./people.ts";

/**
 * One row per person and office, with what they may do there. Until `acceptedAt` it is an invitation and nothing else; `disabledAt` ends both,
 * and with `declinedAt` or `leftAt` it was the person who did.
 */
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
    /** The name that whoever invited them typed: what the office calls them until they have accepted. */
    invitedAs: text(),
    /**
     * Their name as the sender of letters: at first as they were invited (a trigger sees to it), and then as their office's administrator
     * says.
     */
    senderName: text().notNull().default(""),
    /** What the address in their letter ends with. The office never sees it: with it the person is asked, and only that person. */
    invitationId: uuid().notNull().defaultRandom(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    acceptedAt: timestamp({ withTimezone: true }),
    declinedAt: timestamp({ withTimezone: true }),
    leftAt: timestamp({ withTimezone: true }),
    disabledAt: timestamp({ withTimezone: true }),
    /** Since when the office is closed: they come back as they were if it is reopened. */
    closedAt: timestamp({ withTimezone: true }),
    /** When the person has chosen this office with a press: at the latest one they begin when they sign in. */
    chosenAt: timestamp({ withTimezone: true }),
    /** In the latest of their sessions that has been here. */
    lastSignedInAt: timestamp({ withTimezone: true }),
    /** Sessions from before do not lead here any more. */
    signedOutAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    unique("one_employment_per_office").on(table.officeId, table.personId),
    unique("employees_belong_to_one_office").on(table.officeId, table.id),
    uniqueIndex("one_invitation_per_employment").on(table.invitationId),
    check(
      "whoever_declines_or_leaves_is_gone",
      sql`num_nonnulls(${table.declinedAt}, ${table.leftAt}) = 0 or ${table.disabledAt} is not null`,
    ),
    check("only_an_invitation_is_declined", sql`${table.declinedAt} is null or ${table.acceptedAt} is null`),
  ],
);
