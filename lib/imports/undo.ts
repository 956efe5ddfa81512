import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { importRows, imports } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { inPortions, oneAtATime, withIndexes } from "./progress.ts";
import { removeContactRows } from "./remove-contacts.ts";
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
      .select({ fileName: imports.fileName })
      .from(imports)
      .where(and(eq(imports.id, importId), eq(imports.officeId, officeId), waits));
    if (!found) return 0;

    const rows = await listDone(tx, officeId, importId);
    const [added, updated, contacts] = outcomes.map((kind) => rows.filter(({ outcome }) => outcome === kind));
    const work = { tx, employee, importId };
    const removed = await inPortions({ employee, importId, done: 0 }, added ?? [], (portion) => removeRows(work, portion));
    const parted = await inPortions({ employee, importId, done: removed }, contacts ?? [], (portion) => removeContactRows(work, portion));
    await inPortions({ employee, importId, done: parted }, updated ?? [], (portion) => restoreRows(work, portion));

    await tx.update(imports).set({ undoneAt: sqlNow(), rowsDone: rows.length }).where(eq(imports.id, importId));
    const isCustomer = inArray(importRows.outcome, ["added", "updated"]);
    const undone = and(eq(importRows.importId, importId), isCustomer, inArray(importRows.undo, ["removed", "restored"]));
    const details = { customers: await tx.$count(importRows, undone), file: found.fileName };
    await record(tx, { chain: officeId, officeId }, { actor: employee, action: "import undone", details });
    return rows.length;
  });
}

const outcomes = ["added", "updated", "contact-added"] as const;

const listDone = (tx: Transaction, officeId: string, importId: string) =>
  tx
    .select({
      line: importRows.line,
      outcome: importRows.outcome,
      customerId: importRows.customerId,
      contactId: importRows.contactId,
      before: importRows.before,
      after: importRows.after,
    })
    .from(importRows)
    .where(and(eq(importRows.officeId, officeId), eq(importRows.importId, importId), inArray(importRows.outcome, [...outcomes])))
    .orderBy(importRows.line);
