import type { Transaction } from "#db/client.ts";
import { importRows } from "#db/schema/index.ts";
import type { Employee } from "#lib/who.ts";
import { companionsIn } from "./companions.ts";
import { lookUp } from "./known.ts";
import { type Plan, planOf } from "./plan.ts";
import { planOfCompanion } from "./plan-companion.ts";
import type { TableRow } from "./table.ts";

/** Planning a row takes a third of a millisecond: between the portions others are answered. */
const rowsAtOnce = 100;

/** The rows of a file together with what importing each would do. */
export async function keepRows(tx: Transaction, employee: Employee, importId: string, rows: TableRow[]): Promise<void> {
  const companions = companionsIn(rows);
  const known = await lookUp(
    tx,
    employee,
    rows.filter(({ line }) => !companions.has(line)),
  );
  const plans = new Map<number, Plan>();
  const planned = (row: TableRow) => {
    const leadLine = companions.get(row.line) ?? 0;
    const lead = plans.get(leadLine);
    const plan = lead ? planOfCompanion(row, { ...lead, line: leadLine }, known) : planOf(row, known);
    plans.set(row.line, plan);
    return { officeId: employee.officeId, importId, ...row, ...plan };
  };
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx.insert(importRows).values(rows.slice(from, from + rowsAtOnce).map(planned));
}
