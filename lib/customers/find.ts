import { and, eq, inArray, isNotNull, isNull, not, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { customers, taskParticipants, tasks } from "#db/schema/index.ts";
import type { Asking } from "#lib/kept.ts";
import { maySeeEveryCustomer } from "#lib/rights.ts";
import type { Employee } from "#lib/who.ts";

/** The customers that an employee may see, archived ones too: the office's, or only those they are responsible for or have a task with. */
export function inSightOf(employee: Asking): SQL | undefined {
  const ofOffice = eq(customers.officeId, employee.officeId);
  if (maySeeEveryCustomer(employee)) return ofOffice;

  // Found once for all of the employee's customers; asked for each of them it would be most of what a list takes.
  const ofOwnTasks = sql`(select ${tasks.customerId} from ${tasks} where ${tasks.officeId} = ${employee.officeId} and ${tasks.ownerId} = ${employee.employeeId}
    union all select ${tasks.customerId} from ${taskParticipants} join ${tasks} on ${tasks.id} = ${taskParticipants.taskId}
    where ${taskParticipants.employeeId} = ${employee.employeeId})`;
  return and(ofOffice, or(eq(customers.responsibleId, employee.employeeId), inArray(customers.id, ofOwnTasks)));
}

/** Those of them that the office works for today. */
export const visibleTo = (employee: Asking): SQL | undefined => and(inSightOf(employee), isNull(customers.archivedAt));

/** The rest of the office's: known to it, and not to be counted or named to the employee. */
export const hiddenFrom = (employee: Asking): SQL | undefined =>
  maySeeEveryCustomer(employee)
    ? and(eq(customers.officeId, employee.officeId), isNotNull(customers.archivedAt))
    : and(eq(customers.officeId, employee.officeId), not(sql`coalesce(${visibleTo(employee)}, false)`));

/** A customer to do something for; none that is archived. */
export async function findCustomer(tx: Transaction, employee: Employee, customerId: string) {
  const [customer] = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.id, customerId), visibleTo(employee)));
  return customer;
}

/** The same, held until the transaction ends: nobody archives or changes it meanwhile. */
export async function lockCustomer(tx: Transaction, employee: Employee, customerId: string) {
  const [customer] = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.id, customerId), visibleTo(employee)))
    .for("update");
  return customer;
}

/** The same for many, always in one order: two who each held what the other waits for would stand still. */
export async function lockCustomers(tx: Transaction, employee: Employee, chosen: { id: string }[]) {
  const ids = chosen.map(({ id }) => id);
  return tx
    .select()
    .from(customers)
    .where(and(inArray(customers.id, ids), visibleTo(employee)))
    .orderBy(customers.id)
    .for("update");
}

/** A customer to read about, archived or not. */
export async function findCustomerInSight(tx: Transaction, employee: Employee, customerId: string) {
  const [customer] = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.id, customerId), inSightOf(employee)));
  return customer;
}
