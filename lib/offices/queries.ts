import { and, eq, isNull, sql } from "drizzle-orm";
import { employees, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/auth/who.ts";

/** The office's employees of today, by name: who can be responsible, own a task or take part in it. */
export async function listColleagues(employee: Employee) {
  return inOffice(employee, (tx) =>
    tx
      .select({ id: employees.id, name: sql<string>`${people.firstName} || ' ' || ${people.lastName}` })
      .from(employees)
      .innerJoin(people, eq(people.id, employees.personId))
      .where(and(eq(employees.officeId, employee.officeId), isNull(employees.disabledAt)))
      .orderBy(sql`${people.firstName} collate "sv-SE-x-icu"`, people.lastName)
      .limit(500),
  );
}
