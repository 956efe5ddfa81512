import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { bytes } from "./bytes.ts";
import { employees } from "./employees.ts";
import { offices } from "./offices.ts";

/** One row per file of customers that somebody sent in. Where it is, its times say: read, named, queued, done or failed, undone. */
export const imports = pgTable(
  "imports",
  {
    id: uuid().primaryKey().defaultRandom(),
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    employeeId: uuid().notNull(),
    fileName: text().notNull(),
    ignoredColumns: text().array().notNull().default([]),
    /** The file itself until it is imported or too old: how it is to be read may be said anew. */
    file: bytes(),
    /** Why somebody must say what its columns are, until they have. */
    doubts: text({ enum: ["missing", "twice", "encoding"] })
      .array()
      .notNull()
      .default([]),
    namedAt: timestamp({ withTimezone: true }).defaultNow(),
    /** Whether rows are imported without the cells that are not understood. */
    withoutCells: boolean().notNull().default(false),
    readAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    queuedAt: timestamp({ withTimezone: true }),
    rowsDone: integer().notNull().default(0),
    doneAt: timestamp({ withTimezone: true }),
    failedAt: timestamp({ withTimezone: true }),
    undoQueuedAt: timestamp({ withTimezone: true }),
    undoneAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    unique("imports_belong_to_one_office").on(table.officeId, table.id),
    foreignKey({ columns: [table.officeId, table.employeeId], foreignColumns: [employees.officeId, employees.id] }),
    index("imports_by_office").on(table.officeId, table.readAt),
  ],
);

/** One row per row of the file, with what is wrong with it, what is to be done, and what was done. */
export const importRows = pgTable(
  "import_rows",
  {
    officeId: uuid().notNull(),
    importId: uuid().notNull(),
    line: integer().notNull(),
    cells: jsonb().$type<Record<string, string>>().notNull(),
    plan: text({ enum: ["new", "update", "contact", "same", "wrong"] }).notNull(),
    /** What importing a wrong row would do without the cells that are not understood. */
    otherwise: text({ enum: ["new", "update", "contact", "same"] }),
    problems: jsonb().$type<{ problem: string; column?: string; other?: string }[]>().notNull().default([]),
    outcome: text({ enum: ["added", "updated", "contact-added", "left-out"] }),
    /** Without a foreign key: undoing an import removes the customers that it added, and the row still says which. */
    customerId: uuid(),
    /** The contact that was added to a customer of another row. */
    contactId: uuid(),
    before: jsonb().$type<Record<string, string | number | null>>(),
    after: jsonb().$type<Record<string, string | number | null>>(),
    undo: text({ enum: ["removed", "restored", "kept"] }),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    foreignKey({ columns: [table.officeId, table.importId], foreignColumns: [imports.officeId, imports.id] }),
    index("import_rows_by_plan").on(table.importId, table.plan, table.line),
  ],
);

/** One row per heading of which an office has said what column it is, or that it is not read. */
export const importHeadings = pgTable(
  "import_headings",
  {
    officeId: uuid()
      .notNull()
      .references(() => offices.id),
    heading: text().notNull(),
    column: text(),
    saidAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.officeId, table.heading] })],
);

export type Import = typeof imports.$inferSelect;

export type ImportRow = typeof importRows.$inferSelect;
