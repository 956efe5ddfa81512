import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { customers, employees, importRows, imports, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { isId } from "#lib/identifiers.ts";
import { fullNameSql } from "#lib/names.ts";
import { mayImport } from "#lib/rights.ts";
import type { Employee } from "#lib/who.ts";
import { among, counted, type Show } from "./shows.ts";

export type Import = NonNullable<Awaited<ReturnType<typeof findImport>>>;
export type ImportRow = Awaited<ReturnType<typeof listImportRows>>[number];

export const rowsPerPage = 100;

const shown = {
  id: imports.id,
  fileName: imports.fileName,
  ignoredColumns: imports.ignoredColumns,
  by: fullNameSql(people),
  withoutCells: imports.withoutCells,
  readAt: imports.readAt,
  namedAt: imports.namedAt,
  queuedAt: imports.queuedAt,
  rowsDone: imports.rowsDone,
  doneAt: imports.doneAt,
  failedAt: imports.failedAt,
  undoQueuedAt: imports.undoQueuedAt,
  undoneAt: imports.undoneAt,
  counts: sql<
    Record<Show | "partly", number>
  >`(select jsonb_build_object(${counted}) from ${importRows} where ${importRows.importId} = ${imports.id})`,
};

/** The office's latest imports; none for somebody who may not import. */
export async function listImports(employee: Employee) {
  return mayImport(employee) ? listShown(employee, undefined) : [];
}

export async function findImport(employee: Employee, importId: string) {
  if (!mayImport(employee) || !isId(importId)) return undefined;
  const [found] = await listShown(employee, eq(imports.id, importId));
  return found;
}

const listShown = (employee: Employee, which: SQL | undefined) =>
  inOffice(employee, (tx) =>
    tx
      .select(shown)
      .from(imports)
      .innerJoin(employees, eq(employees.id, imports.employeeId))
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(eq(imports.officeId, employee.officeId), which))
      .orderBy(desc(imports.readAt), imports.id)
      .limit(20),
  );

export async function listImportRows(employee: Employee, importId: string, { show, page }: { show: Show; page: number }) {
  return inOffice(employee, (tx) =>
    tx
      .select({
        line: importRows.line,
        cells: importRows.cells,
        problems: importRows.problems,
        before: importRows.before,
        after: importRows.after,
        plan: importRows.plan,
        otherwise: importRows.otherwise,
        customer: { id: customers.id, name: customers.name, organisationNumber: customers.organisationNumber },
      })
      .from(importRows)
      .innerJoin(imports, eq(imports.id, importRows.importId))
      .leftJoin(customers, and(eq(customers.id, importRows.customerId), eq(customers.officeId, employee.officeId)))
      .where(and(eq(importRows.officeId, employee.officeId), eq(importRows.importId, importId), among[show]))
      .orderBy(asc(importRows.line))
      .limit(rowsPerPage)
      .offset((page - 1) * rowsPerPage),
  );
}

/** Everybody who works or has worked at the office, by id: a row may say the name of somebody who has left. */
export async function namesOfEmployees(employee: Employee): Promise<Map<unknown, string>> {
  const rows = await inOffice(employee, (tx) =>
    tx
      .select({ id: employees.id, name: fullNameSql(people) })
      .from(employees)
      .innerJoin(people, eq(people.id, employees.personId))
      .where(eq(employees.officeId, employee.officeId)),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
