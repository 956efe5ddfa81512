import { and, asc, eq } from "drizzle-orm";
import { auditEvents, employees, letters, offices, people } from "#db/schema/index.ts";
import { employ } from "#lib/offices/employ.ts";
import type { Employee, Rights } from "#lib/who.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { acceptsEmployment } from "./cast.ts";

/** The office's own history, for `historyOf`. */
export const officeOf = ({ officeId }: { officeId: string }) => ({ id: officeId });

export async function officeRow({ officeId }: { officeId: string }) {
  const [office] = await superuser.select().from(offices).where(eq(offices.id, officeId));
  return office!;
}

export async function employmentOf({ employeeId }: { employeeId: string }) {
  const [employment] = await superuser.select().from(employees).where(eq(employees.id, employeeId));
  return employment!;
}

/** The same person at another office as well. */
export async function alsoAt(head: Employee, person: Employee, rights: Rights): Promise<Employee> {
  const [known] = await superuser.select().from(people).where(eq(people.id, person.personId));
  const { employeeId } = await employ(head, known!, rights);
  await acceptsEmployment({ employeeId: employeeId! });
  return { ...person, employeeId: employeeId!, officeId: head.officeId, officeName: head.officeName, rights };
}

export const lettersTo = (email: string) =>
  superuser.select().from(letters).where(eq(letters.recipient, email)).orderBy(asc(letters.queuedAt));

/** Lets an office cause so many letters in a day, as an operator would. */
export const givenLetters = ({ officeId }: { officeId: string }, lettersPerDay: number | null = 100_000) =>
  superuser.update(offices).set({ lettersPerDay }).where(eq(offices.id, officeId));

/** What a line of history says besides who and when. */
export async function detailsOf(chain: string, action: string) {
  const lines = await superuser
    .select({ details: auditEvents.details })
    .from(auditEvents)
    .where(and(eq(auditEvents.chain, chain), eq(auditEvents.action, action)))
    .orderBy(auditEvents.position);
  return lines.map(({ details }) => details);
}

/** As if somebody had signed in just now: it says nothing about any place. */
export const rememberSignInOf = ({ email }: { email: string }) =>
  superuser.update(people).set({ lastSignedInAt: new Date() }).where(eq(people.email, email));

/** What the address in the letter of an employment ends with. */
export const invitationOf = async (place: { employeeId: string }) => (await employmentOf(place)).invitationId;
