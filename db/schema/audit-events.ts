import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";

/**
 * One row per thing that somebody did. Append-only and chained by the database; each subject's history is a chain of its own.
 * No foreign keys: a history outlives what it tells of.
 */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid(),
    companyId: uuid(),
    customerId: uuid(),
    actorId: uuid(),
    actorName: text().notNull(),
    action: text().notNull(),
    details: jsonb().$type<Record<string, string | number | null>>().notNull().default({}),
    occurredAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    chain: uuid().notNull(),
    position: integer().notNull().default(0),
    previousHash: text(),
    hash: text().notNull().default(""),
  },
  (table) => [
    unique("one_event_per_place_in_the_chain").on(table.chain, table.position),
    check(
      "what_belongs_to_no_place_is_its_persons",
      sql`num_nonnulls(${table.officeId}, ${table.companyId}) > 0 or ${table.actorId} = ${table.chain}`,
    ),
    index("events_by_customer").on(table.customerId, table.occurredAt),
    index("events_by_actor").on(table.actorId, table.occurredAt),
  ],
);
