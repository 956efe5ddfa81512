import { eq } from "drizzle-orm";
import { sessions } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { consumeLimits } from "#lib/auth/rate-limits.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Employee } from "#lib/who.ts";
import { isStillOfficeAdministrator } from "./administrators.ts";
import { findColleague } from "./find.ts";
import { historyOf } from "./history.ts";
import { tellColleague } from "./tell-colleague.ts";

type Result = Outcome<{ employeeId: string }, "not-allowed" | "unknown-employee" | "yourself" | "not-ours">;

/**
 * Ends every session of a colleague, whose computer has been stolen for instance; she is told by mail. Only of somebody who has been here:
 * an invitation is nothing that she has agreed to, and whoever wants to annoy her would open an office and send one.
 */
export async function signOutColleague(employee: Employee, employeeId: string): Promise<Result> {
  return inOffice(employee, async (tx) => {
    if (!(await isStillOfficeAdministrator(tx, employee))) return { refusal: "not-allowed" };
    const colleague = await findColleague(tx, employee, employeeId);
    if (!colleague) return { refusal: "unknown-employee" };
    if (colleague.id === employee.employeeId) return { refusal: "yourself" };
    if (!colleague.lastSignedInAt) return { refusal: "not-ours" };
    const { personId, name } = colleague;
    await consumeLimits(tx, ["sign-out of a colleague", `${employee.officeId} ${personId}`]);

    await tx.delete(sessions).where(eq(sessions.personId, personId));
    await record(tx, historyOf(employee), { actor: employee, action: "employee signed out", details: { name } });
    await tellColleague(tx, employee, personId, { what: "signed-out" });
    return { employeeId };
  });
}
