import { and, eq, exists, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { customers, taskParticipants, tasks } from "#db/schema/index.ts";
import type { Employee } from "#lib/auth/who.ts";

/** The customers that an employee may see: the office's, or only those she is responsible for or has a task with. */
export function visibleTo(employee: Employee): SQL | undefined {
  const ofOffice = and(eq(customers.officeId, employee.officeId), isNull(customers.archivedAt));
  if (employee.rights !== "own-customers") return ofOffice;

  const ownTask = sql`(select from ${tasks} left join ${taskParticipants} on ${taskParticipants.taskId} = ${tasks.id}
    where ${tasks.customerId} = ${customers.id} and ${employee.employeeId} in (${tasks.ownerId}, ${taskParticipants.employeeId}))`;
  return and(ofOffice, or(eq(customers.responsibleId, employee.employeeId), exists(ownTask)));
}

export async function findCustomer(tx: Transaction, employee: Employee, customerId: string) {
  const [customer] = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.id, customerId), visibleTo(employee)));
  return customer;
}
