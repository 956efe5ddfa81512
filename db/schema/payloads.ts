import { foreignKey, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { bytes } from "./bytes.ts";
import { documents } from "./documents.ts";

/**
 * One row per file of a document, as it came. Partitioned by the last year in which it must be kept, so that a year whose time is over goes as
 * a whole; 0 for what was stopped, which goes a row at a time. Only `lib/exchange/payloads.ts` asks for it.
 */
export const payloads = pgTable(
  "payloads",
  {
    documentId: uuid().notNull(),
    companyId: uuid().notNull(),
    /** 0 for the invoice itself. */
    position: smallint().notNull().default(0),
    keptThrough: smallint().notNull(),
    name: text().notNull(),
    mediaType: text().notNull(),
    bytes: bytes().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.position, table.keptThrough] }),
    foreignKey({ columns: [table.companyId, table.documentId], foreignColumns: [documents.companyId, documents.id] }),
  ],
);
