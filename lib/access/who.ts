import { eq, inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Writer } from "#db/question.ts";
import { employees, people, type Task } from "#db/schema/index.ts";
import { fullNameSql } from "#lib/names.ts";
import type { Given } from "#lib/nested.ts";
import type { Status } from "#lib/standing/status.ts";

/**
 * Who may open a service: owner and participants of the connected task, while they work at the office, the task is active and so is the
 * collaboration. Computed from what stands there now, never stored. Once in SQL, and once in words with the reason.
 */
export const openersOf = (taskId: SQLWrapper | string): SQL => sql`(
  select e.id from tasks t join employees e on e.office_id = t.office_id and e.accepted_at is not null and e.disabled_at is null
  where t.id = ${taskId} and t.deactivated_at is null
    and (e.id = t.owner_id or exists (select from task_participants p where p.task_id = t.id and p.employee_id = e.id)))`;

type Why = "owner" | "participant";
export type WhyNot = "disabled" | "not-approved" | "ended" | "inactive-task" | "not-on-task";

type Asked = {
  status: Status;
  task: Pick<Task, "ownerId" | "deactivatedAt">;
  employee: { employeeId: string; disabledAt: Date | null; takesPart: boolean };
};

/** The same rule for one employee, in words. */
export function whyOpens({ status, task, employee }: Asked): { why: Why; whyNot?: undefined } | { why?: undefined; whyNot: WhyNot } {
  if (employee.disabledAt) return { whyNot: "disabled" };
  if (status === "ended") return { whyNot: "ended" };
  if (status !== "active") return { whyNot: "not-approved" };
  if (task.deactivatedAt) return { whyNot: "inactive-task" };
  if (task.ownerId === employee.employeeId) return { why: "owner" };
  return employee.takesPart ? { why: "participant" } : { whyNot: "not-on-task" };
}

/** Those who may open an active collaboration's service, by name. */
export function listAccess(from: Writer, { taskId }: { taskId: Given }) {
  return from
    .select({ employeeId: employees.id, name: fullNameSql(people) })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(inArray(employees.id, openersOf(taskId)))
    .orderBy(people.firstName, people.lastName, people.id);
}
