import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import type { Places } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { customers, employees, people, tasks, taskTemplates } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { employeeName } from "#lib/auth/people.ts";
import { findCustomerInSight, inSightOf } from "#lib/customers/find.ts";
import { isId } from "#lib/identifiers.ts";
import { askedBy } from "#lib/kept.ts";
import type { Employee } from "#lib/who.ts";
import { listParticipants } from "./access.ts";

/** A customer's tasks with the names of those who work on them, active ones first. None for a customer out of sight. */
export async function listTasks(employee: Employee, customerId: string) {
  return isId(customerId) ? readInOffice(employee, askTasks(employee, {}, { customerId })) : [];
}

const participants = sql<string[]>`array(
  select called_at(p, e.invited_as, e.accepted_at) from task_participants t
  join employees e on e.id = t.employee_id join people p on p.id = e.person_id
  where t.task_id = ${tasks.id} order by t.added_at, 1)`;

const askTasks = askedBy((from, employee, { customerId }: Places<"customerId">) =>
  from
    .select({
      id: tasks.id,
      name: tasks.name,
      template: { name: taskTemplates.name, englishName: taskTemplates.englishName },
      owner: employeeName,
      participants,
      deactivatedAt: tasks.deactivatedAt,
    })
    .from(tasks)
    .innerJoin(customers, eq(customers.id, tasks.customerId))
    .innerJoin(employees, eq(employees.id, tasks.ownerId))
    .innerJoin(people, eq(people.id, employees.personId))
    .innerJoin(taskTemplates, eq(taskTemplates.id, tasks.templateId))
    .where(and(eq(tasks.officeId, employee.officeId), eq(tasks.customerId, customerId), inSightOf(employee)))
    .orderBy(sql`${tasks.deactivatedAt} nulls first`, desc(tasks.createdAt), tasks.id)
    .limit(200),
);

/** One task as its form shows it; nothing for one out of sight. */
export async function showTask(employee: Employee, customerId: string, taskId: string) {
  if (!isId(taskId)) return undefined;
  return inOffice(employee, async (tx) => {
    const customer = await findCustomerInSight(tx, employee, customerId);
    const task = customer && (await findTask(tx, customer, taskId));
    if (!task) return undefined;
    const { id, name, ownerId, deactivatedAt } = task;
    return { id, customerId, name, ownerId, isActive: deactivatedAt === null, participantIds: await listParticipants(tx, id) };
  });
}

/** The customer's task with this id, active or not. */
export async function findTask(tx: Transaction, customer: { id: string }, taskId: string) {
  const [task] = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, taskId), eq(tasks.customerId, customer.id)));
  return task;
}

export async function findActiveTask(tx: Transaction, customer: { id: string }, taskId: string) {
  const [task] = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, taskId), eq(tasks.customerId, customer.id), isNull(tasks.deactivatedAt)));
  return task;
}
