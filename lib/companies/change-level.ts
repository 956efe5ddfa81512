import { and, eq } from "drizzle-orm";
import { companyUsers } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Level } from "#lib/rights.ts";
import type { Administrator } from "#lib/who.ts";
import { historyOf } from "./history.ts";
import { isStillAdministrator } from "./still-administrator.ts";
import { findUser } from "./users.ts";

type Result = Outcome<{ userId: string }, "sign-in-too-old" | "not-allowed" | "unknown-user" | "may-everything">;

/** What a user may do with the company's invoices and documents, from their next request on. An administrator may do everything. */
export async function changeLevel(administrator: Administrator, { userId, level }: { userId: string; level: Level }): Promise<Result> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };
  return inCompany(administrator, async (tx) => {
    if (!(await isStillAdministrator(tx, administrator))) return { refusal: "not-allowed" };
    const user = await findUser(tx, administrator, userId);
    if (!user || user.removedAt) return { refusal: "unknown-user" };
    if (user.role === "administrator") return { refusal: "may-everything" };
    if (user.documents === level) return { userId };

    const its = and(eq(companyUsers.id, userId), eq(companyUsers.companyId, administrator.companyId));
    await tx.update(companyUsers).set({ documents: level }).where(its);
    const details = { name: user.name, documentsFrom: user.documents, documentsTo: level };
    await record(tx, historyOf(administrator), { actor: administrator, action: "document level changed", details });
    return { userId };
  });
}
