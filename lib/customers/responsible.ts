import { eq, sql } from "drizzle-orm";
import { customers, employees, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/auth/who.ts";
import { visibleTo } from "./find.ts";

/** Who can be chosen in the filter: those who are responsible for a customer in sight. */
export async function listResponsible(employee: Employee) {
  return inOffice(employee, (tx) =>
    tx
      .selectDistinct({ id: employees.id, name: sql<string>`${people.firstName} || ' ' || ${people.lastName}` })
      .from(customers)
      .innerJoin(employees, eq(employees.id, customers.responsibleId))
      .innerJoin(people, eq(people.id, employees.personId))
      .where(visibleTo(employee))
      .orderBy(sql`2`)
      .limit(500),
  );
}
