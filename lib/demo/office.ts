import { and, eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { employees, offices, people } from "#db/schema/index.ts";
import { inOffice, inPerson } from "#db/tenant.ts";
import { rememberSignIn } from "#lib/auth/people.ts";
import { fullNameOf } from "#lib/names.ts";
import { acceptEmployment } from "#lib/offices/answer-invitation.ts";
import { createOffice } from "#lib/offices/create.ts";
import { employ } from "#lib/offices/employ.ts";
import { at, daysFrom, now, sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import type { lindSund, olof } from "./people.ts";

type Colleagues = [Employee, ...Employee[]];
type Place = { organisationNumber: string };

/** The office with its employees; opened, or employed, where that has not happened yet. */
export async function openDemoOffice({ colleagues, ...office }: typeof lindSund): Promise<Colleagues> {
  const [{ rights: _, ...administrator }, ...others] = colleagues;
  if (!(await findEmployee(office, administrator.email))) {
    await createOffice({ ...office, administrator });
    await finishSignIn(office, administrator.email);
  }
  const head = await requireColleague(office, administrator.email);
  const team: Colleagues = [head];
  for (const colleague of others) team.push(await employOnce(head, office, colleague));
  return team;
}

/** Employed and accepted; signed in yesterday. */
export async function employOnce(head: Employee, office: Place, { rights, ...newcomer }: typeof olof): Promise<Employee> {
  if (!(await findEmployee(office, newcomer.email))) {
    await employ(head, newcomer, rights);
    await finishSignIn(office, newcomer.email);
  }
  return requireColleague(office, newcomer.email);
}

async function finishSignIn(office: Place, email: string) {
  const { invitationId, ...person } = await requireColleague(office, email);
  await acceptEmployment({ ...person, signedInAt: now(), signedInBy: "code" }, invitationId);
  await at(daysFrom(new Date(), -1), async () => {
    await db.transaction((tx) => rememberSignIn(tx, person.personId));
    await inOffice(person, (tx) => tx.update(employees).set({ lastSignedInAt: sqlNow() }).where(eq(employees.id, person.employeeId)));
  });
}

async function requireColleague(office: Place, email: string) {
  const employee = await findEmployee(office, email);
  if (!employee) throw new Error(`${email} is not employed`);
  return employee;
}

async function findEmployee({ organisationNumber }: Place, email: string) {
  const [person] = await db.select().from(people).where(eq(people.email, email));
  if (!person) return undefined;
  const [employment] = await inPerson(person.id, (tx) =>
    tx
      .select({
        employeeId: employees.id,
        officeId: offices.id,
        officeName: offices.name,
        rights: employees.rights,
        invitationId: employees.invitationId,
      })
      .from(employees)
      .innerJoin(offices, eq(offices.id, employees.officeId))
      .where(and(eq(employees.personId, person.id), eq(offices.organisationNumber, organisationNumber))),
  );
  const { id: personId, firstName, lastName, locale } = person;
  return employment && { ...employment, personId, name: fullNameOf({ firstName, lastName }), email, locale };
}
