import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";

/** One row per chain of evidence: where it ends. Written only by the trigger that chains. */
export const chainHeads = pgTable("chain_heads", {
  chain: uuid().primaryKey(),
  position: integer().notNull().default(1),
  hash: text(),
});
