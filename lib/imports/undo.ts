import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { importRows, imports } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { inPortions, oneAtATime, withIndexes } from "./progress.ts";
import { removeRows } from "./remove-rows.ts";
import { restoreRows } from "./restore-rows.ts";

/** Takes back what an import did, once: whom it added and nobody has used since, and what it changed and nobody has changed since. */
export async function undoImport(employee: Employee, importId: string): Promise<number> {
  return inSystem(async (tx) => {
    await oneAtATime(tx, importId);
    await withIndexes(tx);
    const { officeId } = employee;
    const waits = and(isNotNull(imports.doneAt), isNotNull(imports.undoQueuedAt), isNull(imports.undoneAt));
    const [found] = await tx
      .select()
      .from(imports)
      .where(and(eq(imports.id, importId), eq(imports.officeId, officeId), waits));
    if (!found) return 0;

    const rows = await listDone(tx, officeId, importId);
    const [added, updated] = [rows.filter(({ outcome }) => outcome === "added"), rows.filter(({ outcome }) => outcome === "updated")];
    const done = await inPortions({ employee, importId, done: 0 }, added, (portion) => removeRows({ tx, employee, importId }, portion));
    await inPortions({ employee, importId, done }, updated, (portion) => restoreRows({ tx, employee, importId }, portion));

    await tx.update(imports).set({ undoneAt: sqlNow(), rowsDone: rows.length }).where(eq(imports.id, importId));
    const undone = and(eq(importRows.importId, importId), inArray(importRows.undo, ["removed", "restored"]));
    const details = { customers: await tx.$count(importRows, undone), file: found.fileName };
    await record(tx, { chain: officeId, officeId }, { actor: employee, action: "import undone", details });
    return rows.length;
  });
}

const listDone = (tx: Transaction, officeId: string, importId: string) =>
  tx
    .select({
      line: importRows.line,
      outcome: importRows.outcome,
      customerId: importRows.customerId,
      before: importRows.before,
      after: importRows.after,
    })
    .from(importRows)
    .where(and(eq(importRows.officeId, officeId), eq(importRows.importId, importId), inArray(importRows.outcome, ["added", "updated"])))
    .orderBy(importRows.line);
