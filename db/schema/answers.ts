import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, smallint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { documents } from "./documents.ts";

/** One row per answer of a receiver, on each side: to whom it was given, and by whom. Append-only; the database holds their order. */
export const answers = pgTable(
  "answers",
  {
    companyId: uuid().notNull(),
    documentId: uuid().notNull(),
    position: smallint().notNull(),
    code: text({ enum: ["AB", "IP", "UQ", "CA", "RE", "AP", "PD"] }).notNull(),
    /** By Peppol's lists of clarification reasons and actions. */
    reasons: text().array().notNull().default([]),
    actions: text().array().notNull().default([]),
    note: text(),
    /** Who answered, as the side where the row lies may know it: on the sender's side the company alone. */
    answeredBy: text().notNull(),
    answeredAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.position] }),
    foreignKey({ columns: [table.companyId, table.documentId], foreignColumns: [documents.companyId, documents.id] }),
    check(
      "a_question_and_a_refusal_have_reasons",
      sql`${table.code} not in ('UQ', 'CA', 'RE') or (cardinality(${table.reasons}) > 0 and cardinality(${table.actions}) > 0)`,
    ),
    check("a_note_is_short", sql`length(${table.note}) <= 1000`),
  ],
);

export type Answer = typeof answers.$inferSelect;
