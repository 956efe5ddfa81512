import { and, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { employees, offices, people } from "#db/schema/index.ts";
import { inPerson } from "#db/tenant.ts";
import type { Employee } from "#lib/auth/who.ts";
import { employ } from "#lib/offices/employ.ts";
import { openOffice } from "#lib/offices/open.ts";
import type { lindSund } from "./people.ts";

type Colleagues = [Employee, ...Employee[]];

/** The office with its employees; opened, or employed, where that has not happened yet. */
export async function openDemoOffice({ colleagues, ...office }: typeof lindSund): Promise<Colleagues> {
  const [{ rights: _, ...administrator }, ...others] = colleagues;
  if (!(await findEmployee(administrator.email))) await openOffice({ ...office, administrator });

  const head = await requireColleague(administrator.email);
  const team: Colleagues = [head];
  for (const { rights, ...newcomer } of others) {
    if (!(await findEmployee(newcomer.email))) await employ(head, newcomer, rights);
    team.push(await requireColleague(newcomer.email));
  }
  return team;
}

async function requireColleague(email: string): Promise<Employee> {
  const employee = await findEmployee(email);
  if (!employee) throw new Error(`${email} is not employed`);
  return employee;
}

async function findEmployee(email: string): Promise<Employee | undefined> {
  const [person] = await db.select().from(people).where(eq(people.email, email));
  if (!person) return undefined;
  const [employment] = await inPerson(person.id, (tx) =>
    tx
      .select({ employeeId: employees.id, officeId: offices.id, officeName: offices.name, rights: employees.rights })
      .from(employees)
      .innerJoin(offices, eq(offices.id, employees.officeId))
      .where(and(eq(employees.personId, person.id))),
  );
  const { id: personId, firstName, lastName, locale } = person;
  return employment && { ...employment, personId, name: `${firstName} ${lastName}`, email, locale };
}
