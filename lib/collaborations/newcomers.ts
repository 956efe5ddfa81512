import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, employees, people } from "#db/schema/index.ts";
import { alsoInCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Employee } from "#lib/auth/who.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { about, addressedTo } from "./addressing.ts";
import { historyOf } from "./history.ts";
import { absolute, requestPath } from "./link.ts";
import { partiesOf } from "./parties.ts";
import { statusSql } from "./status.ts";

type Access = { collaboration: typeof collaborations.$inferSelect; employeeIds: string[] };

/** Who may open the active collaborations of some tasks, before these tasks are changed. */
export const accessThrough = (tx: Transaction, taskIds: string[]): Promise<Access[]> =>
  taskIds.length === 0 ? Promise.resolve([]) : listAccess(tx, inArray(collaborations.taskId, taskIds));

/** The same for one collaboration, before its task is exchanged. */
export const accessTo = (tx: Transaction, { id }: { id: string }): Promise<Access[]> => listAccess(tx, eq(collaborations.id, id));

/** After the change: a company's administrators are told of all who have gained access by it, in one letter. None about nobody. */
export async function tellNewcomers(tx: Transaction, employee: Employee, before: Access[]): Promise<void> {
  if (before.length === 0) return;
  const had = new Map(before.map(({ collaboration, employeeIds }) => [collaboration.id, employeeIds]));
  for (const { collaboration, employeeIds } of await listAccess(tx, inArray(collaborations.id, [...had.keys()]))) {
    const gained = employeeIds.filter((id) => !had.get(collaboration.id)?.includes(id));
    if (gained.length > 0) await tell(tx, employee, collaboration, gained);
  }
}

// In plain SQL: Drizzle leaves table names out where it selects from one table only.
const mayOpen = sql<string[]>`array(
  select e.id from employees e join tasks t on t.id = collaborations.task_id
  where e.office_id = t.office_id and e.disabled_at is null and t.deactivated_at is null
    and (e.id = t.owner_id or exists (select from task_participants p where p.task_id = t.id and p.employee_id = e.id)))`;

async function listAccess(tx: Transaction, among: SQL): Promise<Access[]> {
  return tx
    .select({ collaboration: collaborations, employeeIds: mayOpen })
    .from(collaborations)
    .where(and(sql`${statusSql()} = 'active'`, among))
    .orderBy(collaborations.id);
}

async function tell(tx: Transaction, employee: Employee, collaboration: Access["collaboration"], gained: string[]): Promise<void> {
  await alsoInCompany(tx, collaboration.companyId);
  const { office, company, service, task } = await partiesOf(tx, collaboration);
  const found = await tx
    .select({ name: sql<string>`${people.firstName} || ' ' || ${people.lastName}` })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(inArray(employees.id, gained))
    .orderBy(people.firstName, people.lastName);
  const names = found.map(({ name }) => name);
  await record(tx, historyOf(collaboration), {
    actor: employee,
    action: "access added",
    details: { service, task, name: names.join(", "), employees: gained.join(",") },
  });
  for (const administrator of await listAdministrators(tx, collaboration.companyId)) {
    await queueLetter(tx, {
      kind: "access-added",
      facts: { office, company, service, task, names, person: employee.name, link: absolute(requestPath(collaboration)) },
      from: { name: `${employee.name}, ${office}`, replyTo: employee.email },
      ...addressedTo(administrator),
      ...about(collaboration),
    });
  }
}
