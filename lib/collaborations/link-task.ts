import { and, eq, inArray } from "drizzle-orm";
import { collaborations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Employee } from "#lib/auth/who.ts";
import type { Outcome } from "#lib/outcome.ts";
import { findActiveTask } from "#lib/tasks/queries.ts";
import { findOwn } from "./find.ts";
import { historyOf } from "./history.ts";
import type { LinkInput } from "./input.ts";
import { statusSql } from "./status.ts";
import { mayWithdrawAny } from "./withdraw.ts";

type Collaboration = typeof collaborations.$inferSelect;
type Result = Outcome<{ collaboration: Collaboration }, "not-allowed" | "unknown-collaboration" | "no-task" | "no-longer-live">;

/** Connects a request or a collaboration whose task is no longer active to one of the customer's active tasks. */
export async function linkToTask(employee: Employee, { collaborationId, taskId }: LinkInput): Promise<Result> {
  if (!mayWithdrawAny(employee)) return { refusal: "not-allowed" };
  return inOffice(employee, async (tx) => {
    const known = await findOwn(tx, employee, collaborationId);
    if (!known) return { refusal: "unknown-collaboration" };
    const task = await findActiveTask(tx, { id: known.customerId }, taskId);
    if (!task) return { refusal: "no-task" };

    const [collaboration] = await tx
      .update(collaborations)
      .set({ taskId: task.id })
      .where(
        and(eq(collaborations.id, known.id), eq(collaborations.officeId, employee.officeId), inArray(statusSql(), ["requested", "active"])),
      )
      .returning();
    if (!collaboration) return { refusal: "no-longer-live" };

    await record(tx, historyOf(collaboration), {
      actor: employee,
      action: "collaboration linked",
      details: { service: collaboration.service, task: task.name },
    });
    return { collaboration };
  });
}
