import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Writer } from "#db/question.ts";
import { auditEvents, type Collaboration, employees, people, type Task, taskParticipants } from "#db/schema/index.ts";
import { employeeName } from "#lib/auth/people.ts";
import type { Asking } from "#lib/kept.ts";
import type { Given } from "#lib/nested.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";
import { type WhyNot, whyOpens } from "./who.ts";

type Explanation = { employeeId: string; name: string } & (
  | { why: "owner" | "participant"; since: Date; whyNot?: undefined }
  | { why?: undefined; whyNot: WhyNot }
);

type Asked = {
  collaboration: Collaboration;
  task: Task;
  colleagues: Awaited<ReturnType<typeof listPlaces>>;
  gains: Awaited<ReturnType<typeof listGains>>;
};

/** Who at the office can open the service, since when and why; and for each of the others why not. */
export function explainAccess({ collaboration, task, colleagues, gains }: Asked): Explanation[] {
  const status = statusOf(collaboration, now());
  return colleagues.map(({ name, ...employee }) => {
    const { employeeId } = employee;
    const { why, whyNot } = whyOpens({ status, task, employee });
    if (!why) return { employeeId, name, whyNot };
    const gained = gains.find(({ employees: ids }) => ids.split(",").includes(employeeId));
    return { employeeId, name, why, since: gained?.occurredAt ?? collaboration.approvedAt ?? collaboration.requestedAt };
  });
}

/** When somebody gained access after the approval: the history's lines about it, newest first. */
export function listGains(from: Writer, { id }: { id: Given }) {
  return from
    .select({ employees: sql<string>`coalesce(${auditEvents.details}->>'employees', '')`, occurredAt: auditEvents.occurredAt })
    .from(auditEvents)
    .where(and(eq(auditEvents.chain, id), eq(auditEvents.action, "access added")))
    .orderBy(desc(auditEvents.position));
}

/** Everybody who works or has worked at the office, by name, and whether they take part in the task. */
export function listPlaces(from: Writer, { officeId }: Pick<Asking, "officeId">, { taskId }: { taskId: Given }) {
  return from
    .select({
      employeeId: employees.id,
      name: employeeName,
      disabledAt: employees.disabledAt,
      takesPart: sql<boolean>`${taskParticipants.employeeId} is not null`,
    })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .leftJoin(taskParticipants, and(eq(taskParticipants.employeeId, employees.id), eq(taskParticipants.taskId, taskId)))
    .where(and(eq(employees.officeId, officeId), isNotNull(employees.acceptedAt)))
    .orderBy(sql`${employeeName} collate "sv-SE-x-icu"`, employees.id)
    .limit(500);
}
