import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { companies } from "./companies.ts";
import { people } from "./people.ts";

/**
 * One row per person who may act for, or see, a company in My Spiris, once they have accepted. Until then it is an invitation; the main
 * contact, whom a request or an operator has put there, may answer what they are asked before that.
 */
export const companyUsers = pgTable(
  "company_users",
  {
    id: uuid().primaryKey().defaultRandom(),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    role: text({ enum: ["administrator", "user"] }).notNull(),
    /** What a user may do with the company's invoices and documents; an administrator may do all of it. */
    documents: text({ enum: ["none", "see", "answer", "send"] })
      .notNull()
      .default("none"),
    /** Which letters about received documents they have chosen, and up to when those have told. */
    documentLetters: text({ enum: ["none", "daily", "at-once"] })
      .notNull()
      .default("none"),
    documentsToldAt: timestamp({ withTimezone: true }),
    isMainContact: boolean().notNull().default(false),
    /** The name that whoever invited them typed: what is shown until they have accepted. */
    invitedAs: text(),
    /** What the address in their letter ends with. */
    invitationId: uuid().notNull().defaultRandom(),
    addedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    acceptedAt: timestamp({ withTimezone: true }),
    /** In the latest of their sessions that has been here. */
    lastSignedInAt: timestamp({ withTimezone: true }),
    removedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex("one_place_per_person_and_company").on(table.companyId, table.personId).where(sql`${table.removedAt} is null`),
    uniqueIndex("one_main_contact_per_company").on(table.companyId).where(sql`${table.isMainContact} and ${table.removedAt} is null`),
    uniqueIndex("one_invitation_per_company_user").on(table.invitationId),
    index("company_users_by_person").on(table.personId),
    check("the_main_contact_is_an_administrator", sql`not ${table.isMainContact} or ${table.role} = 'administrator'`),
  ],
);
