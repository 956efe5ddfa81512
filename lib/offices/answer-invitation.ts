import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees } from "#db/schema/index.ts";
import { alsoInOffice, inInvitation, inPerson } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isAskedThere } from "#lib/standing/places.ts";
import { sqlNow } from "#lib/time.ts";
import type { Person } from "#lib/who.ts";
import { historyOf } from "./history.ts";
import { tellAdministrators } from "./tell-administrators.ts";

type Result = Outcome<{ officeId: string }, "no-longer-open">;

/** The person's own press: from here on they work at the office, and it sees who they are. They begin there when they sign in next. */
export async function acceptEmployment(person: Person, invitationId: string): Promise<Result> {
  return inPerson(person.personId, async (tx) => {
    const asked = await findAsked(tx, invitationId, person);
    if (!asked) return { refusal: "no-longer-open" };
    const begins = { acceptedAt: sqlNow(), chosenAt: sqlNow(), lastSignedInAt: sqlNow() };
    const own = and(eq(employees.id, asked.id), eq(employees.personId, person.personId), isAskedThere());
    const [accepted] = await tx.update(employees).set(begins).where(own).returning();
    if (!accepted) return { refusal: "no-longer-open" };
    const details = { name: person.name, rights: accepted.rights };
    await record(tx, historyOf(asked), { actor: person, action: "employment accepted", details });
    return { officeId: asked.officeId };
  });
}

/** By whoever holds the letter, signed in or not. The office learns no more than that: to it the person keeps the name that it wrote. */
export async function declineEmployment(invitationId: string): Promise<Result> {
  return inInvitation(invitationId, async (tx) => {
    const asked = await findAsked(tx, invitationId);
    if (!asked) return { refusal: "no-longer-open" };
    const over = { declinedAt: sqlNow(), disabledAt: sqlNow() };
    const [declined] = await tx
      .update(employees)
      .set(over)
      .where(and(eq(employees.id, asked.id), isAskedThere()))
      .returning();
    if (!declined) return { refusal: "no-longer-open" };
    const name = declined.invitedAs ?? "";
    await record(tx, historyOf(asked), { actor: { name }, action: "employment declined", details: { name } });
    await tellAdministrators(tx, { officeId: asked.officeId, employeeId: asked.id, name, what: "declined" });
    return { officeId: asked.officeId };
  });
}

/** The one who is asked; the transaction works for the office from here on. */
async function findAsked(tx: Transaction, invitationId: string, person?: Pick<Person, "personId">) {
  const whose = person && eq(employees.personId, person.personId);
  const [asked] = await tx
    .select({ id: employees.id, officeId: employees.officeId })
    .from(employees)
    .where(and(eq(employees.invitationId, invitationId), whose));
  if (asked) await alsoInOffice(tx, asked.officeId);
  return asked;
}
