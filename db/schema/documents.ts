import { type SQL, sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, numeric, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { companies } from "./companies.ts";
import { documentTimes } from "./document-times.ts";
import { offices } from "./offices.ts";
import { people } from "./people.ts";

/** A rule that its file breaks, as lib/einvoice tells it. */
type Breach = { id: string; severity: "fatal" | "warning"; term: string; path: string; line: number; column: number; value: string };

/**
 * One row per side of an invoice or a credit note: what a company has sent, or received. Another document goes between a company and an office:
 * it lies once, in the company's mailbox, where both read it and no other office does. Content is written once; what becomes of it are times.
 * Who may open it at the office is computed from the task, never stored.
 */
export const documents = pgTable(
  "documents",
  {
    id: uuid().primaryKey().defaultRandom(),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    direction: text({ enum: ["in", "out"] }).notNull(),
    /** The same on both sides. */
    exchangeId: uuid().notNull(),
    kind: text({ enum: ["invoice", "credit-note", "document"] }).notNull(),
    counterpartId: uuid().references(() => companies.id),
    counterpartName: text().notNull().default(""),
    /** Ten digits, where its file has them. */
    counterpartNumber: text(),
    /** Scheme and identifier, "0007:5560160680". */
    counterpartAddress: text(),
    number: text().notNull().default(""),
    issuedOn: date(),
    dueOn: date(),
    currency: text(),
    payable: numeric({ precision: 17, scale: 2 }),
    /** Where to pay, as the file has it, and with which reference: an OCR number, most often. */
    account: text(),
    reference: text(),
    /** The number of the invoice that it is about. */
    about: text(),
    /** Of a document that is no invoice: what it is called, which invoice in the same mailbox it is about, and what its sender asks for. */
    title: text().notNull().default(""),
    aboutId: uuid(),
    asks: text({ enum: ["read", "answer"] }),
    /** The office that has sent it, or to which it was sent. */
    officeId: uuid().references(() => offices.id),
    /** By which versions of which rules it was judged. */
    ruleSets: text().notNull(),
    breaches: jsonb().$type<Breach[]>().notNull().default([]),
    /** Of its bytes, which lie in `payloads`. */
    sha256: text().notNull(),
    size: integer().notNull(),
    /** What whoever receives it is told on top of it. */
    notices: text({ enum: ["first-to-account", "other-name", "duplicate"] })
      .array()
      .notNull()
      .default([]),
    /** The first with the same number, where it was sent all the same. */
    repeats: uuid(),
    stoppedBecause: text({ enum: ["file", "rules", "not-yours", "not-reachable", "duplicate"] }),
    sentById: uuid().references(() => people.id),
    ...documentTimes,
    keptUntil: date().notNull(),
    /** What a search looks at, folded once: the number from its beginning and its last figures, the amount as "1250.00", names anywhere. */
    numberFolded: text()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`fold(${documents.number})`),
    numberEnd: text().generatedAlwaysAs((): SQL => sql`nullif(ltrim(substring(${documents.number} from '[0-9]+$'), '0'), '')`),
    amount: text().generatedAlwaysAs((): SQL => sql`abs(${documents.payable})::text`),
    searchText: text()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`fold(${documents.counterpartName} || ' ' || ${documents.title})`),
  },
  (table) => [
    unique("one_row_per_side").on(table.companyId, table.direction, table.exchangeId),
    unique("documents_belong_to_one_company").on(table.companyId, table.id),
    uniqueIndex("the_same_file_is_sent_once")
      .on(table.companyId, table.sha256)
      .where(sql`${table.direction} = 'out' and ${table.stoppedAt} is null and ${table.kind} <> 'document'`),
    uniqueIndex("a_number_is_sent_once_a_year")
      .on(
        table.companyId,
        sql`coalesce(${table.counterpartNumber}, ${table.counterpartAddress})`,
        table.kind,
        table.number,
        sql`extract(year from ${table.issuedOn})`,
      )
      .where(sql`${table.direction} = 'out' and ${table.stoppedAt} is null and ${table.repeats} is null and ${table.kind} <> 'document'`),
    index("documents_in_order").on(table.companyId, table.direction, table.enteredAt, table.id),
    index("documents_by_number").on(table.companyId, table.numberFolded.op("text_pattern_ops")),
    index("documents_by_end_of_number").on(table.numberEnd, table.companyId),
    index("documents_by_reference").on(table.companyId, table.reference.op("text_pattern_ops")).where(sql`${table.reference} is not null`),
    index("documents_by_amount").on(table.amount, table.companyId),
    index("documents_by_name").on(table.companyId, table.searchText, table.enteredAt),
    index("documents_by_bytes").on(table.sha256, table.companyId),
    index("documents_of_a_counterpart").on(table.companyId, table.counterpartNumber, table.account),
    index("documents_needing_attention")
      .on(table.companyId, table.enteredAt)
      .where(
        sql`(${table.direction} = 'out' and ${table.handledAt} is null and (${table.stoppedAt} is not null or ${table.answer} in ('UQ', 'CA', 'RE'))) or (${table.asks} is not null and ${table.settledAt} is null)`,
      ),
    index("documents_by_last_day").on(table.keptUntil),
    check("a_document_is_accepted_or_stopped", sql`num_nonnulls(${table.acceptedAt}, ${table.stoppedAt}) = 1`),
    check("what_is_stopped_has_a_reason", sql`(${table.stoppedAt} is null) = (${table.stoppedBecause} is null)`),
    check("only_what_is_accepted_is_delivered", sql`${table.deliveredAt} is null or ${table.acceptedAt} is not null`),
    check("only_what_is_sent_is_stopped", sql`${table.stoppedAt} is null or ${table.direction} = 'out'`),
    check("an_answer_has_its_time", sql`num_nonnulls(${table.answer}, ${table.answeredAt}) in (0, 2)`),
    check("only_a_document_is_an_offices", sql`(${table.kind} = 'document') = (${table.officeId} is not null)`),
    check("only_a_document_asks", sql`${table.asks} is null or ${table.kind} = 'document'`),
    check("only_what_is_asked_for_is_done", sql`${table.settledAt} is null or ${table.asks} is not null`),
    check("a_hash_of_64_signs", sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
);

export type Document = typeof documents.$inferSelect;
