import { and, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { importRows, imports } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { sqlStartOfDayAgo } from "#lib/time.ts";
import { daysKept } from "./start.ts";

/** Forgets what stood in files of more than thirty days ago; how each row went is kept. Says how many rows there were. */
export async function cleanImports(): Promise<number> {
  return inSystem(async (tx) => {
    const old = tx
      .select({ id: imports.id })
      .from(imports)
      .where(
        and(lt(imports.readAt, sqlStartOfDayAgo(daysKept)), or(isNull(imports.doneAt), lt(imports.doneAt, sqlStartOfDayAgo(daysKept)))),
      );
    await tx
      .update(imports)
      .set({ file: null })
      .where(and(inArray(imports.id, old), isNotNull(imports.file)));
    const cleaned = await tx
      .update(importRows)
      .set({ cells: {}, before: null, after: null })
      .where(and(inArray(importRows.importId, old), sql`(${importRows.cells} <> '{}' or ${importRows.after} is not null)`))
      .returning({ line: importRows.line });
    return cleaned.length;
  });
}
