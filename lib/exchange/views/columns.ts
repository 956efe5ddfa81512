import { sql } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";

/** What a row of a list or a file says. */
export const columns = {
  id: documents.id,
  companyId: documents.companyId,
  company: sql<string>`(select c.name from companies c where c.id = ${documents.companyId})`,
  direction: documents.direction,
  kind: documents.kind,
  counterpart: documents.counterpartName,
  counterpartNumber: documents.counterpartNumber,
  number: documents.number,
  title: documents.title,
  issuedOn: documents.issuedOn,
  dueOn: documents.dueOn,
  currency: documents.currency,
  payable: documents.payable,
  reference: documents.reference,
  stoppedBecause: documents.stoppedBecause,
  breaches: sql<number>`jsonb_array_length(jsonb_path_query_array(${documents.breaches}, '$[*] ? (@.severity == "fatal")'))`.mapWith(
    Number,
  ),
  deliveredAt: documents.deliveredAt,
  readAt: documents.readAt,
  handledAt: documents.handledAt,
  answer: documents.answer,
  asks: documents.asks,
  settledAt: documents.settledAt,
  enteredAt: documents.enteredAt,
  /** To the microsecond, in which the database tells one from another. */
  at: sql<string>`to_char(${documents.enteredAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
};
