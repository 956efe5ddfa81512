import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { env } from "#env.ts";
import { record } from "#lib/audit/record.ts";
import { findOrAddPerson } from "#lib/auth/people.ts";
import { consumeLimits } from "#lib/auth/rate-limits.ts";
import { fullNameOf } from "#lib/names.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Outcome } from "#lib/outcome.ts";
import { senderFor } from "#lib/standing/parties.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { isStillOfficeAdministrator } from "./administrators.ts";
import { historyOf } from "./history.ts";
import type { InvitationInput } from "./input.ts";

type Result = Outcome<{ employeeId: string }, "not-allowed" | "already-employed" | "formerly-employed">;

/** Somebody new at the office, and the letter that tells her so. She signs in by a code like everybody else. */
export async function inviteEmployee(employee: Employee, { rights, ...newcomer }: InvitationInput): Promise<Result> {
  return inOffice(employee, async (tx) => {
    if (!(await isStillOfficeAdministrator(tx, employee))) return { refusal: "not-allowed" };
    await consumeLimits(tx, ["invitation by a person", employee.personId]);
    const { officeId } = employee;
    const invitedAs = fullNameOf(newcomer);
    const person = await findPerson(tx, await findOrAddPerson(tx, newcomer));
    const [added] = await tx
      .insert(employees)
      .values({ officeId, personId: person.id, rights, invitedAs, createdAt: sqlNow() })
      .onConflictDoNothing()
      .returning({ id: employees.id });
    if (!added) return { refusal: await standingOf(tx, officeId, person) };

    const name = fullNameOf(person);
    await record(tx, historyOf(employee), { actor: employee, action: "employee invited", details: { name: invitedAs, rights } });
    await queueLetter(tx, {
      kind: "employee-invited",
      facts: {
        office: employee.officeName,
        inviter: employee.name,
        recipient: name,
        email: person.email,
        rights,
        link: `${env.PUBLIC_URL}/sign-in`,
      },
      locale: person.locale,
      to: { email: person.email, name, personId: person.id },
      from: { name: await senderFor(tx, employee), replyTo: employee.email },
      officeId,
    });
    return { employeeId: added.id };
  });
}

async function findPerson(tx: Transaction, personId: string) {
  const [person] = await tx.select().from(people).where(eq(people.id, personId));
  if (!person) throw new Error("The person was not added");
  return person;
}

/** Why she could not be added once more. */
async function standingOf(tx: Transaction, officeId: string, { id }: { id: string }) {
  const here = and(eq(employees.officeId, officeId), eq(employees.personId, id));
  const [known] = await tx.select({ disabledAt: employees.disabledAt }).from(employees).where(here);
  return known?.disabledAt ? "formerly-employed" : "already-employed";
}
