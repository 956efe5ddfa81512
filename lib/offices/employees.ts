import { and, eq, sql } from "drizzle-orm";
import { employees, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { employeeName, factorSince, lastSignedInSince, linkedSince } from "#lib/auth/people.ts";
import { isId } from "#lib/identifiers.ts";
import type { Employee } from "#lib/who.ts";

const shown = {
  id: employees.id,
  name: employeeName,
  senderName: employees.senderName,
  factorSince,
  linkedSince,
  email: people.email,
  rights: employees.rights,
  since: employees.createdAt,
  disabledAt: employees.disabledAt,
  lastSignedInAt: lastSignedInSince(employees.createdAt),
  customers: sql<number>`(select count(*)::int from customers c where c.office_id = ${employees.officeId} and c.responsible_id = ${employees.id})`,
  tasks: sql<number>`(select count(*)::int from tasks t where t.office_id = ${employees.officeId} and t.owner_id = ${employees.id} and t.deactivated_at is null)`,
};

/** Everybody who works or has worked at the office, by name, with what each is responsible for; disabled ones last. */
export async function listEmployees(employee: Employee) {
  return inOffice(employee, (tx) =>
    tx
      .select(shown)
      .from(employees)
      .innerJoin(people, eq(people.id, employees.personId))
      .where(eq(employees.officeId, employee.officeId))
      .orderBy(sql`${employees.disabledAt} is not null`, sql`${employeeName} collate "sv-SE-x-icu"`, employees.id)
      .limit(1000),
  );
}

export async function showEmployee(employee: Employee, employeeId: string) {
  if (!isId(employeeId)) return undefined;
  const [colleague] = await inOffice(employee, (tx) =>
    tx
      .select(shown)
      .from(employees)
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(eq(employees.id, employeeId), eq(employees.officeId, employee.officeId))),
  );
  return colleague;
}

export type ShownEmployee = NonNullable<Awaited<ReturnType<typeof showEmployee>>>;

/** Whether somebody can use the office, and whether she has done so yet. */
export function standingOf({ disabledAt, lastSignedInAt }: Pick<ShownEmployee, "disabledAt" | "lastSignedInAt">) {
  if (disabledAt) return "disabled";
  return lastSignedInAt ? "active" : "invited";
}
