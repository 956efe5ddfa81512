import { and, eq, gte, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { importRows, imports } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayImport } from "#lib/rights.ts";
import { sqlNow, sqlStartOfDayAgo } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { doesSomething } from "./doing.ts";

type Result = Outcome<{ importId: string }, "not-allowed" | "unknown-import">;

export const daysKept = 30;

/**
 * Lets the worker import what the dry run showed, with or without the rows of which some cell is not understood. A second press changes nothing;
 * after a failure it is tried again.
 */
export async function startImport(employee: Employee, importId: string, { withoutCells = false } = {}): Promise<Result> {
  if (!mayImport(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx) => {
    const waits = or(isNull(imports.queuedAt), isNotNull(imports.failedAt));
    const something = tx
      .select({ line: importRows.line })
      .from(importRows)
      .where(and(eq(importRows.importId, importId), doesSomething(withoutCells)));
    const [started] = await tx
      .update(imports)
      .set({ queuedAt: sqlNow(), failedAt: null, rowsDone: 0, withoutCells })
      .where(
        and(
          isOwn(employee, importId),
          waits,
          isNull(imports.doneAt),
          gte(imports.readAt, sqlStartOfDayAgo(daysKept)),
          sql`exists ${something}`,
        ),
      )
      .returning({ id: imports.id });
    return answer(tx, employee, importId, started && "import");
  });
}

/** Lets the worker take an import back, for thirty days. */
export async function startUndo(employee: Employee, importId: string): Promise<Result> {
  if (!mayImport(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx) => {
    const [started] = await tx
      .update(imports)
      .set({ undoQueuedAt: sqlNow(), rowsDone: 0 })
      .where(and(isOwn(employee, importId), isNull(imports.undoQueuedAt), gte(imports.doneAt, sqlStartOfDayAgo(daysKept))))
      .returning({ id: imports.id });
    return answer(tx, employee, importId, started && "undo");
  });
}

async function answer(tx: Transaction, employee: Employee, importId: string, task: "import" | "undo" | undefined): Promise<Result> {
  const { officeId, employeeId } = employee;
  if (task) await enqueue(tx, "imports", { task, importId, officeId, employeeId });
  else if ((await tx.$count(imports, isOwn(employee, importId))) === 0) return { refusal: "unknown-import" };
  return { importId };
}

const isOwn = ({ officeId }: Employee, importId: string) => and(eq(imports.id, importId), eq(imports.officeId, officeId));
