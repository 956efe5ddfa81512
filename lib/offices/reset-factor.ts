import { eq, sql } from "drizzle-orm";
import { people, sessions } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { tellOfFactor } from "#lib/auth/factor/tell.ts";
import { removeFactor } from "#lib/auth/factor/turn-off.ts";
import type { Employee } from "#lib/auth/who.ts";
import type { Outcome } from "#lib/outcome.ts";
import { findColleague } from "./find.ts";
import { historyOf } from "./history.ts";
import { leadsOffice } from "./lead.ts";

type Result = Outcome<{ employeeId: string }, "not-allowed" | "unknown-employee" | "yourself" | "not-ours">;

/**
 * For a colleague who has lost her telephone. She is signed out everywhere and told by mail. Only where she worked when she turned it
 * on: otherwise whoever wants to be rid of somebody's second factor would open an office and invite her.
 */
export async function resetFactor(employee: Employee, employeeId: string): Promise<Result> {
  return inOffice(employee, async (tx) => {
    if (!(await leadsOffice(tx, employee))) return { refusal: "not-allowed" };
    const colleague = await findColleague(tx, employee, employeeId);
    if (!colleague) return { refusal: "unknown-employee" };
    if (colleague.id === employee.employeeId) return { refusal: "yourself" };
    if (!colleague.factorSince) return { refusal: "not-ours" };

    await removeFactor(tx, colleague.personId);
    await tx.delete(sessions).where(eq(sessions.personId, colleague.personId));
    await record(tx, historyOf(employee), { actor: employee, action: "second factor reset", details: { name: colleague.name } });
    const name = sql<string>`${people.firstName} || ' ' || ${people.lastName}`;
    const [person] = await tx
      .select({ personId: people.id, name, email: people.email, locale: people.locale })
      .from(people)
      .where(eq(people.id, colleague.personId));
    if (person)
      await tellOfFactor(tx, person, { what: "reset", office: employee.officeName, by: employee.name, officeId: employee.officeId });
    return { employeeId };
  });
}
