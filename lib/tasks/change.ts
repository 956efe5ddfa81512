import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Customer, type Task, taskParticipants, tasks } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { accessThrough, announceAccessChanges } from "#lib/access/changes.ts";
import { record } from "#lib/audit/record.ts";
import { lockCustomer } from "#lib/customers/find.ts";
import { historyOf } from "#lib/customers/history.ts";
import { areColleagues } from "#lib/offices/queries.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isStale, type Seen } from "#lib/seen.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { accessEnding, listParticipants } from "./access.ts";
import type { TaskChange } from "./input.ts";
import { findTask } from "./queries.ts";

type Place = { customer: Customer; task: Task };
type After = Omit<TaskChange, "customerId" | "taskId">;
type Refusal = "unknown-colleague" | "ends-access";
type Result = Outcome<{ taskId: string }, "unknown-task" | "changed-meanwhile" | Refusal>;

/** Refuses to end somebody's access to a collaboration unless `endsAccess` says that this is meant. */
export const changeTask = (employee: Employee, { customerId, taskId, ...after }: TaskChange, seen?: Seen): Promise<Result> =>
  inOffice(employee, async (tx): Promise<Result> => {
    const customer = await lockCustomer(tx, employee, customerId);
    const task = customer && (await findTask(tx, customer, taskId));
    if (!task) return { refusal: "unknown-task" };
    const isActive = task.deactivatedAt === null;
    if (isStale(seen, taskState({ ...task, isActive, participantIds: await listParticipants(tx, taskId) })))
      return { refusal: "changed-meanwhile" };
    return writeTask(tx, employee, { customer, task }, after);
  });

/** What the form of a task shows and saves. */
export const taskState = ({ name, ownerId, participantIds, isActive }: Omit<After, "endsAccess">): Seen => ({
  ...{ name, ownerId },
  participantIds: participantIds.toSorted().join(),
  isActive: isActive ? "on" : "",
});

/**
 * The same for a task whose customer is locked already. Who has left the office may stay where they were, but gets no new place, nor an
 * active task.
 */
export async function writeTask(
  tx: Transaction,
  employee: Employee,
  { customer, task }: Place,
  after: After,
): Promise<Outcome<{ taskId: string }, Refusal>> {
  const participantIds = [...new Set(after.participantIds)].filter((id) => id !== after.ownerId);
  const places = [after.ownerId, ...participantIds];
  const before = [task.ownerId, ...(await listParticipants(tx, task.id))];
  const wasActive = task.deactivatedAt === null;
  if (wasActive === after.isActive && task.name === after.name && areSame(places, before)) return { taskId: task.id };
  const newcomers = wasActive ? places.filter((id) => !before.includes(id)) : places;
  if (!(await areColleagues(tx, employee, newcomers))) return { refusal: "unknown-colleague" };
  const { deservesWarning } = await accessEnding(tx, task, { ...after, participantIds });
  if (deservesWarning && !after.endsAccess) return { refusal: "ends-access" };

  const had = await accessThrough(tx, [task.id]);
  const deactivatedAt = after.isActive ? null : (task.deactivatedAt ?? sqlNow());
  await tx.update(tasks).set({ name: after.name, ownerId: after.ownerId, deactivatedAt }).where(eq(tasks.id, task.id));
  await placeParticipants(tx, task, participantIds);
  const action = wasActive === after.isActive ? "task changed" : after.isActive ? "task activated" : "task deactivated";
  await record(tx, historyOf(customer), { actor: employee, action, details: { id: task.id, task: after.name } });
  await announceAccessChanges(tx, employee, had);
  return { taskId: task.id };
}

async function placeParticipants(tx: Transaction, { id: taskId, officeId }: Task, wanted: string[]) {
  const present = await listParticipants(tx, taskId);
  const leaving = present.filter((id) => !wanted.includes(id));
  const joining = wanted.filter((id) => !present.includes(id)).map((employeeId) => ({ officeId, taskId, employeeId, addedAt: sqlNow() }));
  if (leaving.length > 0)
    await tx.delete(taskParticipants).where(and(eq(taskParticipants.taskId, taskId), inArray(taskParticipants.employeeId, leaving)));
  if (joining.length > 0) await tx.insert(taskParticipants).values(joining);
}

/** The same owner, and the same participants in whatever order. */
const areSame = ([owner, ...others]: string[], [formerOwner, ...former]: string[]) =>
  owner === formerOwner && others.toSorted().join() === former.toSorted().join();
