import { eq } from "drizzle-orm";
import { sessions } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { removeFactor } from "#lib/auth/factor/turn-off.ts";
import { hasOtherPlaces } from "#lib/auth/sessions/open.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Employee } from "#lib/who.ts";
import { isStillOfficeAdministrator } from "./administrators.ts";
import { findColleague } from "./find.ts";
import { historyOf } from "./history.ts";
import { endSessionsHere } from "./sign-out.ts";
import { takeLinkAway } from "./take-link.ts";
import { tellColleague } from "./tell-colleague.ts";

type Result = Outcome<{ what: "factor" | "link" }, "not-allowed" | "unknown-employee" | "yourself" | "not-ours" | "protects-others">;

/**
 * For a colleague who has lost their telephone: takes away their second factor and their link with the single sign-on provider. They are
 * signed out of the office and told by mail. Only what they turned on after they had accepted to work here; and a second factor that
 * protects another place of theirs too is not this office's to take away: an operator does that.
 */
export async function resetFactor(employee: Employee, employeeId: string): Promise<Result> {
  return inOffice(employee, async (tx) => {
    if (!(await isStillOfficeAdministrator(tx, employee))) return { refusal: "not-allowed" };
    const colleague = await findColleague(tx, employee, employeeId);
    if (!colleague) return { refusal: "unknown-employee" };
    if (colleague.id === employee.employeeId) return { refusal: "yourself" };
    const { personId, name, factorSince, linkedSince } = colleague;
    if (colleague.disabledAt || (!factorSince && !linkedSince)) return { refusal: "not-ours" };
    if (factorSince && (await hasOtherPlaces(tx, colleague))) return { refusal: "protects-others" };

    if (factorSince) {
      await removeFactor(tx, personId);
      await record(tx, historyOf(employee), { actor: employee, action: "second factor reset", details: { name } });
      await tellColleague(tx, employee, personId, { what: "reset" });
    }
    await takeLinkAway(tx, employee, colleague);
    await endSessionsHere(tx, colleague);
    // Half a session, of whoever reads their mail, would be whole without the factor that it owes.
    if (factorSince) await tx.delete(sessions).where(eq(sessions.personId, personId));
    return { what: factorSince ? "factor" : "link" };
  });
}
