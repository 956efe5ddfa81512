import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { taskParticipants, tasks } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Employee } from "#lib/auth/who.ts";
import { lockCustomer } from "#lib/customers/find.ts";
import { historyOf } from "#lib/customers/history.ts";
import { areColleagues } from "#lib/offices/queries.ts";
import type { Outcome } from "#lib/outcome.ts";
import { moment } from "#lib/time.ts";
import { accessEnding, listParticipants } from "./access.ts";
import type { TaskChange } from "./input.ts";

type Result = Outcome<{ taskId: string }, "unknown-task" | "unknown-colleague" | "ends-access">;

/** Refuses to end somebody's access to a collaboration unless `endsAccess` says that this is meant. */
export const changeTask = (employee: Employee, change: TaskChange): Promise<Result> =>
  inOffice(employee, (tx) => changeTaskIn(tx, employee, change));

export async function changeTaskIn(tx: Transaction, employee: Employee, { taskId, customerId, ...after }: TaskChange): Promise<Result> {
  const customer = await lockCustomer(tx, employee, customerId);
  const [task] = customer
    ? await tx
        .select()
        .from(tasks)
        .where(and(eq(tasks.id, taskId), eq(tasks.customerId, customer.id)))
    : [];
  if (!customer || !task) return { refusal: "unknown-task" };

  const participantIds = [...new Set(after.participantIds)].filter((id) => id !== after.ownerId);
  if (!(await areColleagues(tx, employee, [after.ownerId, ...participantIds]))) return { refusal: "unknown-colleague" };
  const { losing } = await accessEnding(tx, task, { ...after, participantIds });
  if (losing.length > 0 && !after.endsAccess) return { refusal: "ends-access" };

  const deactivatedAt = after.isActive ? null : (task.deactivatedAt ?? moment());
  await tx.update(tasks).set({ name: after.name, ownerId: after.ownerId, deactivatedAt }).where(eq(tasks.id, taskId));
  await placeParticipants(tx, task, participantIds);
  const wasActive = task.deactivatedAt === null;
  const action = wasActive === after.isActive ? "task changed" : after.isActive ? "task activated" : "task deactivated";
  await record(tx, historyOf(customer), { actor: employee, action, details: { task: after.name } });
  return { taskId };
}

async function placeParticipants(tx: Transaction, { id: taskId, officeId }: typeof tasks.$inferSelect, wanted: string[]) {
  const present = await listParticipants(tx, taskId);
  const leaving = present.filter((id) => !wanted.includes(id));
  const joining = wanted.filter((id) => !present.includes(id)).map((employeeId) => ({ officeId, taskId, employeeId, addedAt: moment() }));
  if (leaving.length > 0)
    await tx.delete(taskParticipants).where(and(eq(taskParticipants.taskId, taskId), inArray(taskParticipants.employeeId, leaving)));
  if (joining.length > 0) await tx.insert(taskParticipants).values(joining);
}
