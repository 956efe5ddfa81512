import { importRows, imports } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Column } from "#lib/customers/columns.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayImport } from "#lib/rights.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { lookUp } from "./known.ts";
import { planOf } from "./plan.ts";
import { readTableApart } from "./read-apart.ts";
import { type BadFile, mostBytes } from "./table.ts";

type Result = Outcome<{ importId: string }, "not-allowed" | BadFile> & { columns?: Column[] };

/** Planning a row takes a third of a millisecond: between the portions others are answered. */
const rowsAtOnce = 100;

/** Keeps the rows of a file together with what importing each would do. No customer is touched. */
export async function readImport(employee: Employee, file: File): Promise<Result> {
  if (!mayImport(employee)) return { refusal: "not-allowed" };
  if (!file.name) return { refusal: "no-file" };
  if (file.size > mostBytes) return { refusal: "too-large" };
  const table = await readTableApart(employee.officeId, new Uint8Array(await file.arrayBuffer()));
  if (table.refusal) return table;

  return inOffice(employee, async (tx) => {
    const { officeId, employeeId } = employee;
    const known = await lookUp(tx, employee, table.rows);
    const [added] = await tx
      .insert(imports)
      .values({ officeId, employeeId, fileName: shortName(file.name), ignoredColumns: table.ignored, readAt: sqlNow() })
      .returning({ id: imports.id });
    if (!added) throw new Error("The import was not kept");

    const importId = added.id;
    for (let from = 0; from < table.rows.length; from += rowsAtOnce) {
      const portion = table.rows.slice(from, from + rowsAtOnce);
      await tx.insert(importRows).values(portion.map((row) => ({ officeId, importId, ...row, ...planOf(row, known) })));
    }
    return { importId };
  });
}

const shortName = (name: string): string =>
  name
    .replace(/\p{Cc}/gu, "")
    .toWellFormed()
    .slice(-200);
