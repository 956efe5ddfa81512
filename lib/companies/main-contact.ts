import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companyUsers } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Administrator } from "#lib/who.ts";
import { historyOf } from "./history.ts";
import { isStillAdministrator } from "./still-administrator.ts";
import { tellAdministrators } from "./tell-users.ts";
import { findUser } from "./users.ts";

type Result = Outcome<{ userId: string }, "sign-in-too-old" | "not-allowed" | "unknown-user" | "not-administrator" | "not-accepted">;

/** The one main contact becomes another administrator; the former stays an administrator. */
export async function makeMainContact(administrator: Administrator, { userId }: { userId: string }): Promise<Result> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };
  return inCompany(administrator, async (tx) => {
    if (!(await isStillAdministrator(tx, administrator))) return { refusal: "not-allowed" };
    const user = await findUser(tx, administrator, userId);
    if (!user || user.removedAt) return { refusal: "unknown-user" };
    if (user.role !== "administrator") return { refusal: "not-administrator" };
    if (user.isMainContact) return { userId };
    if (!user.acceptedAt) return { refusal: "not-accepted" };

    await moveMainContact(tx, administrator, userId);
    await record(tx, historyOf(administrator), { actor: administrator, action: "main contact changed", details: { name: user.name } });
    await tellAdministrators(tx, administrator, { what: "main-contact", user });
    return { userId };
  });
}

export async function moveMainContact(tx: Transaction, { companyId }: { companyId: string }, userId: string): Promise<void> {
  const ofCompany = and(eq(companyUsers.companyId, companyId), isNull(companyUsers.removedAt));
  await tx
    .update(companyUsers)
    .set({ isMainContact: false })
    .where(and(ofCompany, eq(companyUsers.isMainContact, true)));
  await tx
    .update(companyUsers)
    .set({ isMainContact: true })
    .where(and(ofCompany, eq(companyUsers.id, userId)));
}
