import { foreignKey, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { documents } from "./documents.ts";

const ofAny = ["sent", "stopped", "delivered", "received", "read", "handled", "reopened", "answered"] as const;
/** Of a document that is no invoice, and what it asks for. */
const ofOthers = ["confirmed", "replied", "asked-again", "no-longer-asked", "asked-after-all"] as const;

/** One row per thing that happened to a document, on the side where it is shown. Append-only; chained by the database, document by document. */
export const documentEvents = pgTable(
  "document_events",
  {
    companyId: uuid().notNull(),
    /** The document. */
    chain: uuid().notNull(),
    position: integer().notNull().default(0),
    occurredAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    event: text({
      enum: [...ofAny, ...ofOthers],
    }).notNull(),
    actorId: uuid(),
    actorName: text().notNull(),
    /** Where the actor works, when an office did it. */
    byOfficeId: uuid(),
    byOfficeName: text(),
    details: jsonb().$type<Record<string, string | number | null>>().notNull().default({}),
    previousHash: text(),
    hash: text().notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.chain, table.position] }),
    foreignKey({ columns: [table.companyId, table.chain], foreignColumns: [documents.companyId, documents.id] }),
  ],
);
