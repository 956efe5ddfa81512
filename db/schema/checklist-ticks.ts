import { pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { collaborations } from "./collaborations.ts";
import { companies } from "./companies.ts";
import { offices } from "./offices.ts";

/** One row per ticked step of "In your ERP system"; each side ticks for itself. */
export const checklistTicks = pgTable(
  "checklist_ticks",
  {
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    collaborationId: uuid()
      .notNull()
      .references(() => collaborations.id),
    side: text({ enum: ["office", "customer"] }).notNull(),
    step: text().notNull(),
    tickedByName: text().notNull(),
    tickedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.collaborationId, table.side, table.step] })],
);
