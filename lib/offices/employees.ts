import { and, eq, sql } from "drizzle-orm";
import { employees, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { employeeName, factorSince, linkedSince } from "#lib/auth/people.ts";
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
  acceptedAt: employees.acceptedAt,
  declinedAt: employees.declinedAt,
  leftAt: employees.leftAt,
  disabledAt: employees.disabledAt,
  lastSignedInAt: employees.lastSignedInAt,
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

type Times = Pick<ShownEmployee, "acceptedAt" | "declinedAt" | "leftAt" | "disabledAt">;

/** Whether somebody works at the office, is only asked to, or no longer does, and who ended it. */
export function standingOf({ acceptedAt, declinedAt, leftAt, disabledAt }: Times) {
  if (declinedAt) return "declined";
  if (leftAt) return "left";
  if (disabledAt) return acceptedAt ? "disabled" : "taken-back";
  return acceptedAt ? "active" : "invited";
}
