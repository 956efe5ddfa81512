import { and, eq, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, offices } from "#db/schema/index.ts";
import { worksThere } from "#lib/standing/places.ts";
import type { Employee } from "#lib/who.ts";
import { mayRunOffice } from "../rights.ts";

export const administratorsOf = (officeId: string) =>
  and(eq(employees.officeId, officeId), eq(employees.rights, "administrator"), worksThere());

/**
 * Whether the asker runs the office, also now that it is their turn: administrators who change who may do what go one after the other,
 * and one of them may just have lost the right.
 */
export async function isStillOfficeAdministrator(tx: Transaction, employee: Employee): Promise<boolean> {
  if (!mayRunOffice(employee)) return false;
  await tx.select({ id: offices.id }).from(offices).where(eq(offices.id, employee.officeId)).for("no key update");
  return (await tx.$count(employees, and(administratorsOf(employee.officeId), eq(employees.id, employee.employeeId)))) === 1;
}

/** Whether nobody else could run the office. To be asked after `isStillOfficeAdministrator`, which holds it still. */
export async function isLastAdministrator(tx: Transaction, { id, officeId }: { id: string; officeId: string }): Promise<boolean> {
  return (await tx.$count(employees, and(administratorsOf(officeId), ne(employees.id, id)))) === 0;
}
