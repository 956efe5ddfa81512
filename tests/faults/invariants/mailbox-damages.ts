import { type SQL, sql } from "drizzle-orm";

/** What is spoilt in the database, and how many violations of which promise that makes. */
export type Damage = { spoil: SQL[]; breaks: Record<number, number> };

const writable = (tables: string) =>
  sql.raw(
    tables
      .split(", ")
      .map((table) => `alter table ${table} disable trigger user`)
      .join("; "),
  );

export const mailboxDamages: Record<string, Damage> = {
  "an invoice that only its sender has": {
    spoil: [
      writable("answers, document_events, payloads, documents"),
      ...["payloads where document_id", "document_events where chain", "documents where id"].map(
        (from) => sql`delete from ${sql.raw(from)} in (select id from documents where direction = 'in')`,
      ),
    ],
    breaks: { 5: 1, 12: 1 },
  },
  "bytes that are not those accepted": {
    spoil: [
      writable("payloads"),
      sql`update payloads set bytes = bytes || '\\x20' where position = 0 and document_id in (select id from documents where direction = 'in')`,
    ],
    breaks: { 13: 1 },
  },
  "a file beside an invoice that is not the one that came with it": {
    spoil: [
      writable("payloads"),
      sql`update payloads set bytes = bytes || '\\x20' where position = 1 and document_id in (select id from documents where direction = 'in')`,
    ],
    breaks: { 13: 1 },
  },
  "a file beside an invoice that is gone": {
    spoil: [
      writable("payloads"),
      sql`delete from payloads where position = 1 and document_id in (select id from documents where direction = 'out')`,
    ],
    breaks: { 13: 1 },
  },
  "a document between company and office that lies twice": {
    spoil: [
      sql`insert into documents (company_id, direction, exchange_id, kind, office_id, rule_sets, sha256, size, accepted_at, delivered_at, kept_until)
        select company_id, 'in', exchange_id, kind, office_id, rule_sets, sha256, size, accepted_at, delivered_at, kept_until
        from documents where kind = 'document'`,
    ],
    breaks: { 5: 1, 12: 1, 13: 1 },
  },
  "a document of no office": {
    spoil: [
      writable("documents"),
      sql`alter table documents drop constraint only_a_document_is_an_offices`,
      sql`update documents set office_id = null where kind = 'document'`,
    ],
    breaks: { 12: 1 },
  },
  "a mailbox that opens to the whole office": {
    spoil: [sql`create policy too_wide on documents for select to app_web using (true)`],
    breaks: { 16: 3 },
  },
};
