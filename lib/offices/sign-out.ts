import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { employees } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { consumeLimits } from "#lib/auth/rate-limits.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { isStillOfficeAdministrator } from "./administrators.ts";
import { findColleague } from "./find.ts";
import { historyOf } from "./history.ts";
import { tellColleague } from "./tell-colleague.ts";

type Result = Outcome<{ employeeId: string }, "not-allowed" | "unknown-employee" | "yourself" | "not-ours">;

/**
 * Shuts a colleague's open sessions, on a computer that has been stolen for instance, out of this office; the colleague is told by mail.
 * Where else they belong the sessions go on: one office does not decide for another, nor for the colleague.
 */
export async function signOutColleague(employee: Employee, employeeId: string): Promise<Result> {
  return inOffice(employee, async (tx) => {
    if (!(await isStillOfficeAdministrator(tx, employee))) return { refusal: "not-allowed" };
    const colleague = await findColleague(tx, employee, employeeId);
    if (!colleague) return { refusal: "unknown-employee" };
    if (colleague.id === employee.employeeId) return { refusal: "yourself" };
    if (!colleague.acceptedAt || colleague.disabledAt) return { refusal: "not-ours" };
    const { personId, name } = colleague;
    await consumeLimits(tx, ["sign-out of a colleague", `${employee.officeId} ${personId}`]);

    await endSessionsHere(tx, colleague);
    await record(tx, historyOf(employee), { actor: employee, action: "employee signed out", details: { name } });
    await tellColleague(tx, employee, personId, { what: "signed-out" });
    return { employeeId };
  });
}

/** From now on only a newer sign-in leads to this office. */
export async function endSessionsHere(tx: Transaction, { id }: { id: string }): Promise<void> {
  await tx.update(employees).set({ signedOutAt: sqlNow() }).where(eq(employees.id, id));
}
