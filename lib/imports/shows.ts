import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { importRows, imports } from "#db/schema/index.ts";
import { isPartlyUnderstood } from "./doing.ts";

const shows = [
  ...(["new", "update", "contact", "same", "wrong"] as const),
  ...(["added", "updated", "contact-added", "left-out"] as const),
  ...(["removed", "restored", "kept"] as const),
];
/** Which rows of a file one looks at: by their plan, by what became of them, or by what undoing did. */
export type Show = (typeof shows)[number];

export const among: Record<Show, SQL | undefined> = {
  new: eq(importRows.plan, "new"),
  update: eq(importRows.plan, "update"),
  contact: eq(importRows.plan, "contact"),
  same: eq(importRows.plan, "same"),
  wrong: eq(importRows.plan, "wrong"),
  added: eq(importRows.outcome, "added"),
  updated: eq(importRows.outcome, "updated"),
  "contact-added": eq(importRows.outcome, "contact-added"),
  "left-out": or(
    eq(importRows.outcome, "left-out"),
    and(eq(importRows.plan, "wrong"), isNull(importRows.outcome), isNotNull(imports.doneAt)),
  ),
  removed: eq(importRows.undo, "removed"),
  restored: eq(importRows.undo, "restored"),
  kept: eq(importRows.undo, "kept"),
};

/** How many rows there are of each kind, as JSON. */
export const counted = sql.join(
  [...shows.map((show) => [show, among[show]] as const), ["partly", isPartlyUnderstood] as const].map(
    ([name, which]) => sql`${name}::text, count(*) filter (where ${which})`,
  ),
  sql`, `,
);
