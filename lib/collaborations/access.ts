import { and, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { auditEvents, collaborations, employees, people, taskParticipants, tasks } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { employeeName } from "#lib/auth/people.ts";
import type { Employee } from "#lib/auth/who.ts";
import { findCustomerInSight } from "#lib/customers/find.ts";
import { isId } from "#lib/identifiers.ts";
import { now } from "#lib/time.ts";
import { statusOf } from "./status.ts";

type Why = "owner" | "participant";
type WhyNot = "disabled" | "not-approved" | "ended" | "inactive-task" | "not-on-task";
type Explanation = { employeeId: string; name: string } & (
  | { why: Why; since: Date; whyNot?: undefined }
  | { whyNot: WhyNot; why?: undefined }
);

/** Who at the office can open the service, since when and why; and for each of the others why not. Nothing for a customer out of sight. */
export async function explainEverybody(employee: Employee, collaborationId: string) {
  if (!isId(collaborationId)) return undefined;
  return inOffice(employee, async (tx) => {
    const [found] = await tx
      .select({ collaboration: collaborations, task: tasks })
      .from(collaborations)
      .innerJoin(tasks, eq(tasks.id, collaborations.taskId))
      .where(and(eq(collaborations.id, collaborationId), eq(collaborations.officeId, employee.officeId)));
    if (!found || !(await findCustomerInSight(tx, employee, found.collaboration.customerId))) return undefined;
    const { collaboration, task } = found;
    const status = statusOf(collaboration, now());
    const gains = await listGains(tx, collaborationId);
    const colleagues = await listPlaces(tx, employee, task.id);
    const people = colleagues.map(({ employeeId, name, disabledAt, takesPart }): Explanation => {
      const why = task.ownerId === employeeId ? "owner" : takesPart ? "participant" : undefined;
      if (disabledAt) return { employeeId, name, whyNot: "disabled" };
      if (status === "ended") return { employeeId, name, whyNot: "ended" };
      if (status !== "active" || !collaboration.approvedAt) return { employeeId, name, whyNot: "not-approved" };
      if (task.deactivatedAt) return { employeeId, name, whyNot: "inactive-task" };
      if (!why) return { employeeId, name, whyNot: "not-on-task" };
      const gained = gains.find(({ employees: ids }) => ids.split(",").includes(employeeId));
      return { employeeId, name, why, since: gained?.occurredAt ?? collaboration.approvedAt };
    });
    return { taskId: task.id, task: task.name, people };
  });
}

export type ExplainedAccess = NonNullable<Awaited<ReturnType<typeof explainEverybody>>>;

/** Why one colleague can open the service, or cannot. */
export async function explainAccess(employee: Employee, collaborationId: string, colleagueId: string) {
  const explained = await explainEverybody(employee, collaborationId);
  return explained?.people.find(({ employeeId }) => employeeId === colleagueId);
}

/** When somebody gained access after the approval: the history's lines about it, newest first. */
async function listGains(tx: Transaction, collaborationId: string) {
  return tx
    .select({ employees: sql<string>`coalesce(${auditEvents.details}->>'employees', '')`, occurredAt: auditEvents.occurredAt })
    .from(auditEvents)
    .where(and(eq(auditEvents.chain, collaborationId), eq(auditEvents.action, "access added")))
    .orderBy(desc(auditEvents.position));
}

async function listPlaces(tx: Transaction, { officeId }: Employee, taskId: string) {
  return tx
    .select({
      employeeId: employees.id,
      name: employeeName,
      disabledAt: employees.disabledAt,
      takesPart: sql<boolean>`${taskParticipants.employeeId} is not null`,
    })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .leftJoin(taskParticipants, and(eq(taskParticipants.employeeId, employees.id), eq(taskParticipants.taskId, taskId)))
    .where(eq(employees.officeId, officeId))
    .orderBy(sql`${employeeName} collate "sv-SE-x-icu"`)
    .limit(500);
}
