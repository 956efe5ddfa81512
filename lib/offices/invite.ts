import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { findOrAddPerson } from "#lib/auth/people.ts";
import { consumeLimits } from "#lib/auth/rate-limits.ts";
import { fullNameOf } from "#lib/names.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Outcome } from "#lib/outcome.ts";
import { absolute, placePath } from "#lib/standing/links.ts";
import { senderFor } from "#lib/standing/parties.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { isStillOfficeAdministrator } from "./administrators.ts";
import { historyOf } from "./history.ts";
import type { InvitationInput } from "./input.ts";

type Result = Outcome<{ employeeId: string }, "not-allowed" | "already-employed" | "formerly-employed">;
type Invited = Pick<typeof employees.$inferSelect, "personId" | "rights" | "invitationId"> & { invitedAs: string };

/** Asks somebody to work at the office, by a letter. They are nobody there until they have accepted. */
export async function inviteEmployee(employee: Employee, { rights, ...newcomer }: InvitationInput): Promise<Result> {
  return inOffice(employee, async (tx) => {
    if (!(await isStillOfficeAdministrator(tx, employee))) return { refusal: "not-allowed" };
    await consumeLimits(tx, ["invitation by a person", employee.personId]);
    const { officeId } = employee;
    const invitedAs = fullNameOf(newcomer);
    const personId = await findOrAddPerson(tx, newcomer);
    const [added] = await tx
      .insert(employees)
      .values({ officeId, personId, rights, invitedAs, createdAt: sqlNow() })
      .onConflictDoNothing()
      .returning();
    if (!added) return { refusal: await standingOf(tx, officeId, personId) };

    await record(tx, historyOf(employee), { actor: employee, action: "employee invited", details: { name: invitedAs, rights } });
    await sendInvitation(tx, employee, { ...added, invitedAs });
    return { employeeId: added.id };
  });
}

/** The person is called what the office calls them: their answer, or their mailbox's, would tell it their name otherwise. */
export async function sendInvitation(tx: Transaction, employee: Employee, { personId, rights, invitationId, invitedAs }: Invited) {
  const [person] = await tx.select({ email: people.email, locale: people.locale }).from(people).where(eq(people.id, personId));
  if (!person) throw new Error("The person was not added");
  const { officeId, officeName: office, name: inviter } = employee;
  await queueLetter(tx, {
    kind: "employee-invited",
    facts: { office, inviter, recipient: invitedAs, email: person.email, rights, link: absolute(placePath(invitationId)) },
    locale: person.locale,
    to: { email: person.email, name: invitedAs, personId },
    from: { name: await senderFor(tx, employee), replyTo: employee.email },
    officeId,
  });
}

/** Why somebody could not be added once more. */
async function standingOf(tx: Transaction, officeId: string, personId: string) {
  const here = and(eq(employees.officeId, officeId), eq(employees.personId, personId));
  const [known] = await tx.select({ disabledAt: employees.disabledAt }).from(employees).where(here);
  return known?.disabledAt ? "formerly-employed" : "already-employed";
}
