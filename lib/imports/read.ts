import { imports } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Outcome } from "#lib/outcome.ts";
import { mayImport } from "#lib/rights.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { keepRows } from "./keep-rows.ts";
import { readTableApart } from "./read-apart.ts";
import { listRemembered } from "./remembered.ts";
import { type BadFile, mostBytes, type Refused } from "./table.ts";

type Result = Outcome<{ importId: string; isSure: boolean }, "not-allowed" | BadFile> & Omit<Refused, "refusal">;

/**
 * Keeps the rows of a file together with what importing each would do; where we are not sure how it is to be read, the file alone. No customer
 * is touched.
 */
export async function readImport(employee: Employee, file: File): Promise<Result> {
  if (!mayImport(employee)) return { refusal: "not-allowed" };
  if (!file.name) return { refusal: "no-file" };
  if (file.size > mostBytes) return { refusal: "too-large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const table = await readTableApart(employee.officeId, bytes, { remembered: await listRemembered(employee) });
  if (table.refusal) return table;

  return inOffice(employee, async (tx) => {
    const { officeId, employeeId } = employee;
    const { ignored: ignoredColumns, doubts } = table;
    const isSure = doubts.length === 0;
    const times = { readAt: sqlNow(), namedAt: isSure ? sqlNow() : null };
    const [added] = await tx
      .insert(imports)
      .values({ officeId, employeeId, fileName: shortName(file.name), ignoredColumns, doubts, file: bytes, ...times })
      .returning({ id: imports.id });
    if (!added) throw new Error("The import was not kept");
    if (isSure) await keepRows(tx, employee, added.id, table.rows);
    return { importId: added.id, isSure };
  });
}

const shortName = (name: string): string =>
  name
    .replace(/\p{Cc}/gu, "")
    .toWellFormed()
    .slice(-200);
