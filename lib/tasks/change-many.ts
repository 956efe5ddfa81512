import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { tasks } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/auth/who.ts";
import { type Choice, listChosen, mostAtOnce } from "#lib/customers/chosen.ts";
import type { Outcome } from "#lib/outcome.ts";
import { accessEnding, listParticipants } from "./access.ts";
import { changeTaskIn } from "./change.ts";
import type { TaskChange, TasksChange } from "./input.ts";

type Task = typeof tasks.$inferSelect;
type Result = Outcome<{ changed: number }, "nobody-chosen" | "too-many" | "unknown-task" | "unknown-colleague" | "ends-access">;

/** Every such task at the chosen customers is changed as if by itself; all of them or, at a refusal, none. */
export async function changeTasks(employee: Employee, choice: Choice, change: TasksChange): Promise<Result> {
  const chosen = await listChosen(employee, choice);
  if (chosen.length === 0) return { refusal: "nobody-chosen" };
  if (chosen.length > mostAtOnce) return { refusal: "too-many" };

  return inOffice(employee, async (tx) => {
    const found = await listOfTemplate(tx, employee, chosen, change);
    for (const task of found) {
      const { refusal } = await changeTaskIn(tx, employee, { ...(await afterwards(tx, task, change)), endsAccess: true });
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

async function afterwards(tx: Transaction, task: Task, { ownerId, joinIds, leaveIds, state }: TasksChange): Promise<TaskChange> {
  const participants = [...(await listParticipants(tx, task.id)), ...joinIds].filter((id) => !leaveIds.includes(id));
  return {
    taskId: task.id,
    customerId: task.customerId,
    name: task.name,
    ownerId: ownerId ?? task.ownerId,
    participantIds: participants,
    isActive: state === "same" ? task.deactivatedAt === null : state === "active",
    endsAccess: false,
  };
}
