import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, importRows, imports } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { worksThere } from "#lib/standing/places.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { addContactRows } from "./add-contacts.ts";
import { addRows, numbering } from "./add-rows.ts";
import { doesSomething } from "./doing.ts";
import { inPortions, oneAtATime, withIndexes } from "./progress.ts";
import { updateRows } from "./update-rows.ts";
import { leftOut, markRows, type Row, type Work } from "./write.ts";

/** Does what the dry run showed, all of it or nothing, once. A row whose plan no longer holds is left out, with the reason. */
export async function runImport(employee: Employee, importId: string): Promise<number> {
  return inOffice(employee, async (tx) => {
    await oneAtATime(tx, importId);
    await withIndexes(tx);
    const own = and(eq(imports.id, importId), eq(imports.officeId, employee.officeId), isNull(imports.doneAt));
    const [found] = await tx.select({ fileName: imports.fileName, withoutCells: imports.withoutCells }).from(imports).where(own);
    if (!found) return 0;

    const rows = await withResponsible(await listPlanned(tx, importId, found.withoutCells), { tx, employee, importId });
    const [added, updated, contacts] = (["new", "update", "contact"] as const).map((kind) => rows.filter(({ plan }) => plan === kind));
    const numbers = await numbering(tx, employee, added ?? []);
    const done = await inPortions({ employee, importId, done: 0 }, added ?? [], (portion) =>
      addRows({ tx, employee, importId }, portion, numbers),
    );
    const updatedToo = await inPortions({ employee, importId, done }, updated ?? [], (portion) =>
      updateRows({ tx, employee, importId }, portion),
    );
    await inPortions({ employee, importId, done: updatedToo }, contacts ?? [], (portion) =>
      addContactRows({ tx, employee, importId }, portion),
    );

    await tx.update(imports).set({ doneAt: sqlNow(), failedAt: null, rowsDone: rows.length, file: null }).where(eq(imports.id, importId));
    const imported = and(eq(importRows.importId, importId), inArray(importRows.outcome, ["added", "updated"]));
    const details = { customers: await tx.$count(importRows, imported), file: found.fileName };
    const { officeId } = employee;
    await record(tx, { chain: officeId, officeId }, { actor: employee, action: "customers imported", details });
    return rows.length;
  });
}

/** With the wrong ones that make sense without the cells that are not understood, if that is wished. */
async function listPlanned(tx: Transaction, importId: string, withoutCells: boolean) {
  const rows = await tx
    .select({
      line: importRows.line,
      plan: importRows.plan,
      otherwise: importRows.otherwise,
      customerId: importRows.customerId,
      before: importRows.before,
      after: importRows.after,
    })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), doesSomething(withoutCells)))
    .orderBy(importRows.line);
  return rows.map(({ otherwise, ...row }) => ({ ...row, plan: otherwise ?? row.plan }));
}

/** Without the rows that make somebody responsible who has left the office since. */
async function withResponsible<Planned extends Row>(rows: Planned[], { tx, employee, importId }: Work): Promise<Planned[]> {
  const today = await tx
    .select({ id: employees.id })
    .from(employees)
    .where(and(eq(employees.officeId, employee.officeId), worksThere()));
  const ids = new Set<unknown>(today.map(({ id }) => id));
  const isSound = ({ after }: Row) => !after?.responsibleId || ids.has(after.responsibleId);
  const unsound = rows.filter((row) => !isSound(row));
  await markRows(
    tx,
    importId,
    unsound.map(({ line }) => leftOut(line, "unknownColleague")),
  );
  return rows.filter(isSound);
}
