import { eq } from "drizzle-orm";
import { people, sessions } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { tellOfFactor } from "#lib/auth/factor/tell.ts";
import { removeFactor } from "#lib/auth/factor/turn-off.ts";
import { fullName } from "#lib/auth/people.ts";
import { removeLinks } from "#lib/auth/sso/link.ts";
import { ssoName } from "#lib/auth/sso/provider.ts";
import type { Employee } from "#lib/auth/who.ts";
import type { Outcome } from "#lib/outcome.ts";
import { findColleague } from "./find.ts";
import { historyOf } from "./history.ts";
import { leadsOffice } from "./lead.ts";

type Result = Outcome<{ what: "factor" | "link" }, "not-allowed" | "unknown-employee" | "yourself" | "not-ours">;

/**
 * For a colleague who has lost her telephone: takes away her second factor and her link with the single sign-on provider. She is signed
 * out everywhere and told by mail. Only where she worked when she turned it on: otherwise whoever wants to be rid of somebody's second
 * factor would open an office and invite her.
 */
export async function resetFactor(employee: Employee, employeeId: string): Promise<Result> {
  return inOffice(employee, async (tx) => {
    if (!(await leadsOffice(tx, employee))) return { refusal: "not-allowed" };
    const colleague = await findColleague(tx, employee, employeeId);
    if (!colleague) return { refusal: "unknown-employee" };
    if (colleague.id === employee.employeeId) return { refusal: "yourself" };
    const { personId, name: called, factorSince, linkedSince } = colleague;
    if (!factorSince && !linkedSince) return { refusal: "not-ours" };

    if (factorSince) await removeFactor(tx, personId);
    if (linkedSince) await removeLinks(tx, personId);
    await tx.delete(sessions).where(eq(sessions.personId, personId));
    const line = { actor: employee, details: { name: called } };
    const provider = ssoName() ?? "";
    if (factorSince) await record(tx, historyOf(employee), { ...line, action: "second factor reset" });
    if (linkedSince)
      await record(tx, historyOf(employee), { actor: employee, action: "sign-in link reset", details: { name: called, provider } });
    const [person] = await tx
      .select({ personId: people.id, name: fullName, email: people.email, locale: people.locale })
      .from(people)
      .where(eq(people.id, personId));
    const by = { office: employee.officeName, by: employee.name, officeId: employee.officeId };
    if (person && factorSince) await tellOfFactor(tx, person, { what: "reset", ...by });
    if (person && linkedSince) await tellOfFactor(tx, person, { what: "link-reset", provider, ...by });
    return { what: factorSince ? "factor" : "link" };
  });
}
