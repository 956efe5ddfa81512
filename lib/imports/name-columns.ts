import { eq } from "drizzle-orm";
import { importRows, imports } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayImport } from "#lib/rights.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import type { ColumnsInput } from "./input.ts";
import { keepRows } from "./keep-rows.ts";
import { lookAtApart } from "./read-apart.ts";
import { rememberHeadings } from "./remembered.ts";
import type { BadFile } from "./table.ts";
import { findWaitingFile, isWaiting } from "./waiting-file.ts";

type Result = Outcome<{ importId: string }, "not-allowed" | "unknown-import" | BadFile>;

/** Reads a file as somebody says it is to be read, in place of how it was read before, and remembers for the office what its headings are. */
export async function nameColumns(employee: Employee, { importId, ...said }: ColumnsInput): Promise<Result> {
  if (!mayImport(employee)) return { refusal: "not-allowed" };
  const waiting = await inOffice(employee, (tx) => findWaitingFile(tx, employee, importId));
  if (!waiting) return { refusal: "unknown-import" };
  const looked = await lookAtApart(employee.officeId, waiting.file, said);
  if (looked.refusal) return { refusal: looked.refusal };
  const { table } = looked;
  if (table.refusal) return { refusal: table.refusal };

  return inOffice(employee, async (tx) => {
    const [named] = await tx
      .update(imports)
      .set({ namedAt: sqlNow(), doubts: [], ignoredColumns: table.ignored })
      .where(isWaiting(employee, importId))
      .returning({ id: imports.id });
    if (!named) return { refusal: "unknown-import" };
    await tx.delete(importRows).where(eq(importRows.importId, importId));
    await keepRows(tx, employee, importId, table.rows);
    await rememberHeadings(tx, employee, looked.layout.headings, looked.layout.columns);
    return { importId };
  });
}
