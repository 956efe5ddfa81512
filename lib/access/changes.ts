import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, collaborations, employees, people } from "#db/schema/index.ts";
import { alsoInCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import { fullNameSql } from "#lib/names.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { historyOf } from "#lib/standing/history.ts";
import { absolute, requestPath } from "#lib/standing/links.ts";
import { partiesOf, senderFor } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";
import { statusSql } from "#lib/standing/status.ts";
import type { Employee } from "#lib/who.ts";
import { openersOf } from "./who.ts";

type Access = { collaboration: Collaboration; employeeIds: string[] };

/** Who may open the active collaborations of some tasks, before these tasks are changed. */
export const accessThrough = (tx: Transaction, taskIds: string[]): Promise<Access[]> =>
  taskIds.length === 0 ? Promise.resolve([]) : listOpeners(tx, inArray(collaborations.taskId, taskIds));

/** The same for one collaboration, before its task is exchanged. */
export const accessTo = (tx: Transaction, { id }: { id: string }): Promise<Access[]> => listOpeners(tx, eq(collaborations.id, id));

/**
 * After the change: a company's administrators are told of all who have gained access by it, in one letter. None about nobody.
 * Who has lost it stands in the history, where the company reads who could see its data, and until when.
 */
export async function announceAccessChanges(tx: Transaction, employee: Employee, before: Access[]): Promise<void> {
  if (before.length === 0) return;
  const had = new Map(before.map(({ collaboration, employeeIds }) => [collaboration.id, employeeIds]));
  for (const { collaboration, employeeIds } of await listOpeners(tx, inArray(collaborations.id, [...had.keys()]))) {
    const former = had.get(collaboration.id) ?? [];
    const gained = employeeIds.filter((id) => !former.includes(id));
    const lost = former.filter((id) => !employeeIds.includes(id));
    if (lost.length > 0) await note(tx, employee, collaboration, { action: "access ended", employeeIds: lost });
    if (gained.length > 0) await tell(tx, employee, collaboration, gained);
  }
}

// The column's name written out: Drizzle leaves the table's away where it selects from one only.
const openers = sql<string[]>`array${openersOf(sql.raw("collaborations.task_id"))}`;

async function listOpeners(tx: Transaction, among: SQL): Promise<Access[]> {
  return tx
    .select({ collaboration: collaborations, employeeIds: openers })
    .from(collaborations)
    .where(and(sql`${statusSql()} = 'active'`, among))
    .orderBy(collaborations.id);
}

async function tell(tx: Transaction, employee: Employee, collaboration: Access["collaboration"], gained: string[]): Promise<void> {
  const { office, company, service, task, names } = await note(tx, employee, collaboration, {
    action: "access added",
    employeeIds: gained,
  });
  for (const administrator of await listAdministrators(tx, collaboration.companyId)) {
    await queueLetter(tx, {
      kind: "access-added",
      facts: { office, company, service, task, names, person: employee.name, link: absolute(requestPath(collaboration)) },
      from: { name: await senderFor(tx, employee), replyTo: employee.email },
      ...addressedTo(administrator),
      ...about(collaboration),
    });
  }
}

type Change = { action: "access added" | "access ended"; employeeIds: string[] };

/** A line in the collaboration's history about who may open it from now on, or no longer. */
async function note(tx: Transaction, employee: Employee, collaboration: Access["collaboration"], { action, employeeIds }: Change) {
  await alsoInCompany(tx, collaboration.companyId);
  const parties = await partiesOf(tx, collaboration);
  const found = await tx
    .select({ name: fullNameSql(people) })
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(inArray(employees.id, employeeIds))
    .orderBy(people.firstName, people.lastName, people.id);
  const names = found.map(({ name }) => name);
  const { service, task } = parties;
  const details = { service, task, name: names.join(", "), employees: employeeIds.join(",") };
  await record(tx, historyOf(collaboration), { actor: employee, action, details });
  return { ...parties, names };
}
