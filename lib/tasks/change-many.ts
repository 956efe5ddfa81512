import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Task, tasks } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { type Choice, listChosen } from "#lib/customers/chosen.ts";
import { lockCustomers } from "#lib/customers/find.ts";
import type { Outcome } from "#lib/outcome.ts";
import { customersPerBulk } from "#lib/standing/limits.ts";
import type { Employee } from "#lib/who.ts";
import { accessEnding, listParticipants } from "./access.ts";
import { writeTask } from "./change.ts";
import type { TasksChange } from "./input.ts";

type Result = Outcome<{ changed: number }, "nobody-chosen" | "too-many" | "unknown-colleague" | "ends-access">;

/** Every such task at the chosen customers is changed as if by itself; all of them or, at a refusal, none. */
export async function changeTasks(employee: Employee, choice: Choice, change: TasksChange): Promise<Result> {
  const chosen = await listChosen(employee, choice);
  if (chosen.length === 0) return { refusal: "nobody-chosen" };
  if (chosen.length > customersPerBulk) return { refusal: "too-many" };

  return inOffice(employee, async (tx) => {
    const locked = await lockCustomers(tx, employee, chosen);
    const found = await listOfTemplate(tx, employee, locked, change);
    for (const task of found) {
      const customer = locked.find(({ id }) => id === task.customerId);
      if (!customer) throw new Error("A task was found at a customer that was not asked for");
      const after = { ...(await afterwards(tx, task, change)), name: task.name, endsAccess: true };
      const { refusal } = await writeTask(tx, employee, { customer, task }, after);
      if (refusal) return { refusal };
    }
    return { changed: found.length };
  });
}

/** What the change would do, without doing it: how many tasks, who lacks one, and how many lose access to something. */
export async function explainTasksChange(employee: Employee, choice: Choice, change: TasksChange) {
  const chosen = await listChosen(employee, choice);
  return inOffice(employee, async (tx) => {
    const found = await listOfTemplate(tx, employee, chosen, change);
    const having = new Set(found.map(({ customerId }) => customerId));
    const losing = new Set<string>();
    for (const task of found) {
      const ending = await accessEnding(tx, task, await afterwards(tx, task, change));
      for (const id of ending.losing) losing.add(id);
    }
    return { tasks: found.length, customers: having.size, lacking: chosen.filter(({ id }) => !having.has(id)), losing: losing.size };
  });
}

async function listOfTemplate(tx: Transaction, { officeId }: Employee, chosen: { id: string }[], { templateId, state }: TasksChange) {
  const ids = chosen.map(({ id }) => id);
  if (ids.length === 0) return [];
  const found = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.officeId, officeId), eq(tasks.templateId, templateId), inArray(tasks.customerId, ids)))
    .orderBy(tasks.id);
  return state === "active" ? found : found.filter(({ deactivatedAt }) => !deactivatedAt);
}

async function afterwards(tx: Transaction, task: Task, { ownerId, joinIds, leaveIds, state }: TasksChange) {
  const participantIds = [...(await listParticipants(tx, task.id)), ...joinIds].filter((id) => !leaveIds.includes(id));
  const isActive = state === "same" ? task.deactivatedAt === null : state === "active";
  return { ownerId: ownerId ?? task.ownerId, participantIds, isActive };
}
