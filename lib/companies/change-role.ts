import { eq } from "drizzle-orm";
import { companyUsers } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Administrator, CompanyRole } from "#lib/who.ts";
import { historyOf } from "./history.ts";
import { shareRequests, takeRequestsFrom } from "./requests.ts";
import { isStillAdministrator } from "./still-administrator.ts";
import { tellAdministrators } from "./tell-users.ts";
import { findUser } from "./users.ts";

type Result = Outcome<{ userId: string }, "sign-in-too-old" | "not-allowed" | "unknown-user" | "main-contact">;

/** From the person's next request on. The main contact stays an administrator, and so a company is never without one. */
export async function changeRole(administrator: Administrator, { userId, role }: { userId: string; role: CompanyRole }): Promise<Result> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };
  return inCompany(administrator, async (tx) => {
    if (!(await isStillAdministrator(tx, administrator))) return { refusal: "not-allowed" };
    const user = await findUser(tx, administrator, userId);
    if (!user || user.removedAt) return { refusal: "unknown-user" };
    if (user.role === role) return { userId };
    if (user.isMainContact) return { refusal: "main-contact" };

    await tx.update(companyUsers).set({ role }).where(eq(companyUsers.id, userId));
    const isPromoted = role === "administrator";
    const action = isPromoted ? "user made administrator" : "administrator made user";
    await record(tx, historyOf(administrator), { actor: administrator, action, details: { name: user.name } });
    const { companyId } = administrator;
    if (!isPromoted) await takeRequestsFrom(tx, { companyId, ...user });
    else if (user.acceptedAt) await shareRequests(tx, { companyId, ...user });
    const told = user.acceptedAt ? ("promoted" as const) : ("added" as const);
    await tellAdministrators(tx, administrator, { what: isPromoted ? told : "demoted", user });
    return { userId };
  });
}
