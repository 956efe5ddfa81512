import { eq, sql } from "drizzle-orm";
import { employees } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { consumeLimits } from "#lib/auth/rate-limits.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isErasedAddress } from "#lib/people/erased.ts";
import type { Employee } from "#lib/who.ts";
import { isStillOfficeAdministrator } from "./administrators.ts";
import { findColleague } from "./find.ts";
import { historyOf } from "./history.ts";
import { sendInvitation } from "./invite.ts";

type Result = Outcome<{ employeeId: string }, "not-allowed" | "unknown-employee">;

/**
 * Asks somebody who has left, was shut out or has declined once more, with the rights that they had. They work there from their own press
 * on; their places in tasks do not come back by themselves.
 */
export async function enableEmployee(employee: Employee, employeeId: string): Promise<Result> {
  return inOffice(employee, async (tx) => {
    if (!(await isStillOfficeAdministrator(tx, employee))) return { refusal: "not-allowed" };
    const colleague = await findColleague(tx, employee, employeeId);
    if (!colleague || isErasedAddress(colleague.email)) return { refusal: "unknown-employee" };
    if (!colleague.disabledAt) return { employeeId };
    await consumeLimits(tx, ["invitation by a person", employee.personId]);

    const { name, rights } = colleague;
    const anew = {
      invitedAs: name,
      acceptedAt: null,
      declinedAt: null,
      leftAt: null,
      disabledAt: null,
      invitationId: sql`gen_random_uuid()`,
    };
    const [asked] = await tx.update(employees).set(anew).where(eq(employees.id, employeeId)).returning();
    if (!asked) throw new Error("The employee was not there");
    await record(tx, historyOf(employee), { actor: employee, action: "employee enabled", details: { name, rights } });
    await sendInvitation(tx, employee, { ...asked, invitedAs: name });
    return { employeeId };
  });
}
