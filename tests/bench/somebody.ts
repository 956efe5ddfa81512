import { asc, eq, sql } from "drizzle-orm";
import { employees, offices, people } from "#db/schema/index.ts";
import type { Employee } from "#lib/who.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** Somebody of the generated world. */
export async function employeeOf(officeName: string, rights: Employee["rights"]): Promise<Employee> {
  const [row] = await superuser
    .select({ employeeId: employees.id, officeId: offices.id, personId: people.id, email: people.email })
    .from(employees)
    .innerJoin(offices, eq(offices.id, employees.officeId))
    .innerJoin(people, eq(people.id, employees.personId))
    .where(sql`${offices.name} = ${officeName} and ${employees.rights} = ${rights}`)
    .orderBy(asc(people.email));
  if (!row) throw new Error(`Nobody at ${officeName} has the rights ${rights}`);
  return { ...row, name: "Anna Efternamn", officeName, rights, locale: "sv" };
}
