import { eq } from "drizzle-orm";
import { type Collaboration, collaborations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { accessTo, announceAccessChanges } from "#lib/access/changes.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isStale, type Seen } from "#lib/seen.ts";
import { historyOf } from "#lib/standing/history.ts";
import { statusOf } from "#lib/standing/status.ts";
import { findActiveTask } from "#lib/tasks/queries.ts";
import { now } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { lockForOffice } from "../hold.ts";

type Result = Outcome<{ collaboration: Collaboration }, "unknown-collaboration" | "not-live" | "no-task" | "changed-meanwhile">;

/** Connects a request or an active collaboration to another task of the customer. Access follows, and newcomers are told of. */
export async function changeCollaborationTask(employee: Employee, collaborationId: string, taskId: string, seen?: Seen): Promise<Result> {
  return inOffice(employee, async (tx): Promise<Result> => {
    const before = await lockForOffice(tx, employee, collaborationId);
    if (!before) return { refusal: "unknown-collaboration" };
    const status = statusOf(before, now());
    if (status !== "requested" && status !== "active") return { refusal: "not-live" };
    if (isStale(seen, { taskId: before.taskId })) return { refusal: "changed-meanwhile" };
    const task = await findActiveTask(tx, { id: before.customerId }, taskId);
    if (!task) return { refusal: "no-task" };
    if (task.id === before.taskId) return { collaboration: before };

    const had = await accessTo(tx, before);
    const [collaboration] = await tx.update(collaborations).set({ taskId }).where(eq(collaborations.id, before.id)).returning();
    if (!collaboration) throw new Error("The task was not changed");
    await record(tx, historyOf(collaboration), {
      actor: employee,
      action: "collaboration moved to task",
      details: { service: collaboration.service, task: task.name },
    });
    await announceAccessChanges(tx, employee, had);
    return { collaboration };
  });
}
