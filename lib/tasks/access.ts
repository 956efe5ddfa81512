import { and, asc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, employees, people, type Task, taskParticipants, tasks } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { employeeName } from "#lib/auth/people.ts";
import { findCustomer } from "#lib/customers/find.ts";
import { isLive } from "#lib/standing/status.ts";
import type { Employee } from "#lib/who.ts";

type After = { ownerId: string; participantIds: string[]; isActive: boolean };

/** Who works on a task beside its owner. */
export async function listParticipants(tx: Transaction, taskId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: taskParticipants.employeeId })
    .from(taskParticipants)
    .where(eq(taskParticipants.taskId, taskId))
    .orderBy(asc(taskParticipants.addedAt), taskParticipants.employeeId);
  return rows.map(({ id }) => id);
}

/**
 * Whose access to which services a change ends: nobody's when no request and no collaboration is connected to the task.
 * It deserves a warning when the task is deactivated or its last participant leaves.
 */
export async function accessEnding(tx: Transaction, task: Task, after: After) {
  const before = [task.ownerId, ...(await listParticipants(tx, task.id))];
  const left = after.isActive ? [...new Set([after.ownerId, ...after.participantIds])] : [];
  const losing = task.deactivatedAt ? [] : before.filter((id) => !left.includes(id));
  const connected = and(eq(collaborations.taskId, task.id), isLive());
  const services = await tx.selectDistinct({ service: collaborations.service }).from(collaborations).where(connected);
  if (losing.length === 0 || services.length === 0) return { services: [], losing: [], deservesWarning: false };
  const deservesWarning = !after.isActive || (before.length > 1 && left.length === 1);
  return { services: services.map(({ service }) => service), losing, deservesWarning };
}

/** The same with names, for the page that warns. */
export async function explainAccessEnding(
  employee: Employee,
  { customerId, taskId, ...after }: After & { customerId: string; taskId: string },
) {
  return inOffice(employee, async (tx) => {
    const customer = await findCustomer(tx, employee, customerId);
    const [task] = customer
      ? await tx
          .select()
          .from(tasks)
          .where(and(eq(tasks.id, taskId), eq(tasks.customerId, customer.id)))
      : [];
    if (!task) return { services: [], names: [] };
    const { services, losing } = await accessEnding(tx, task, after);
    const found = await tx
      .select({ name: employeeName })
      .from(employees)
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(eq(employees.officeId, employee.officeId), inArray(employees.id, losing)));
    return { services, names: found.map(({ name }) => name) };
  });
}
