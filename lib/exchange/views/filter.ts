import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Given } from "#db/question.ts";
import { collaborations, documents } from "#db/schema/index.ts";
import { sqlStartOfDayAgo, sqlToday } from "#lib/time.ts";
import { matching } from "./search.ts";

export const views = ["attention", "in", "out", "all"] as const;
export const kinds = ["invoice", "credit-note", "document"] as const;
export const states = ["new", "read", "delivered", "stopped", "handled"] as const;
export const answers = ["none", "AB", "IP", "UQ", "CA", "RE", "AP", "PD"] as const;
export const periods = ["month", "quarter", "year", "year-before"] as const;

/** Where a page of a list begins: with what came before this moment, in microseconds, and this document. */
export type Cursor = { at: string; id: string };

/** What a list of documents is asked to show. `customer` is one of the office's; `before` follows from the page before. */
export type DocumentFilter = {
  view: (typeof views)[number];
  search: string;
  customer: string | null;
  kind: (typeof kinds)[number] | null;
  state: (typeof states)[number] | null;
  answer: (typeof answers)[number] | null;
  period: (typeof periods)[number] | null;
  before: Cursor | null;
};

export const everyDocument: DocumentFilter = {
  view: "all",
  search: "",
  customer: null,
  kind: null,
  state: null,
  answer: null,
  period: null,
  before: null,
};

/** Whether it leaves something out within its view. */
export const isNarrow = ({ search, customer, kind, state, answer, period }: DocumentFilter): boolean =>
  search.trim() !== "" || [customer, kind, state, answer, period].some((choice) => choice !== null);

/**
 * What asks for somebody: what a company has sent, and was stopped, questioned or refused; and what the other one asks the reader for, the office
 * of a company or the company of an office. Implies its index `documents_needing_attention`, which has both.
 */
export const needsAttention = (by: "office" | "company"): SQL =>
  sql`((${documents.direction} = 'out' and ${documents.handledAt} is null and (${documents.stoppedAt} is not null or ${documents.answer} in ('UQ', 'CA', 'RE')))
    or (${documents.direction} = ${by === "office" ? sql`'out'` : sql`'in'`} and ${documents.asks} is not null and ${documents.settledAt} is null))`;

/** A filter as a query has it: customer and answer stand where they are given. */
export type WrittenFilter = Omit<DocumentFilter, "customer" | "answer" | "before"> & Record<"customer" | "answer", Given | null>;

/** The documents that a filter leaves of those that somebody may open. */
export function filtered(
  by: "office" | "company",
  { view, search, customer, kind, state, answer, period }: WrittenFilter,
): SQL | undefined {
  return and(
    view === "attention" ? needsAttention(by) : inArray(documents.direction, view === "all" ? ["in", "out"] : [view]),
    customer
      ? sql`${documents.companyId} in (select ${collaborations.companyId} from ${collaborations} where ${eq(collaborations.customerId, customer)})`
      : undefined,
    kind ? eq(documents.kind, kind) : undefined,
    state ? inState(state) : undefined,
    answer ? (answer === "none" ? isNull(documents.answer) : sql`${documents.answer} = ${answer}`) : undefined,
    period ? during(period) : undefined,
    matching(search),
  );
}

function inState(state: NonNullable<DocumentFilter["state"]>): SQL | undefined {
  switch (state) {
    case "new":
      return and(eq(documents.direction, "in"), isNull(documents.readAt));
    case "read":
      return and(eq(documents.direction, "in"), isNotNull(documents.readAt));
    case "delivered":
      return and(eq(documents.direction, "out"), isNotNull(documents.deliveredAt));
    case "stopped":
      return isNotNull(documents.stoppedAt);
    case "handled":
      return isNotNull(documents.handledAt);
  }
}

const startOfYear = () => sql`date_trunc('year', ${sqlToday()})`;
const beginsOn = (day: SQL) => sql`(select (${day})::timestamp at time zone 'Europe/Stockholm')`;

/** By the calendar of Stockholm, and by when something came in or went out. */
function during(period: NonNullable<DocumentFilter["period"]>): SQL {
  const from = {
    month: () => sqlStartOfDayAgo(30),
    quarter: () => sqlStartOfDayAgo(90),
    year: () => beginsOn(startOfYear()),
    "year-before": () => beginsOn(sql`${startOfYear()} - interval '1 year'`),
  }[period];
  const begun = sql`${documents.enteredAt} >= ${from()}`;
  return period === "year-before" ? sql`(${begun} and ${documents.enteredAt} < ${beginsOn(startOfYear())})` : begun;
}
