import { and, eq, isNull, sql } from "drizzle-orm";
import { companyUsers } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import { closeSessionsWithoutPlace } from "#lib/auth/sessions/open.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { historyOf } from "./history.ts";
import { inviteUser } from "./invite-user.ts";
import { takeRequestsFrom } from "./requests.ts";
import { isStillAdministrator } from "./still-administrator.ts";
import { tellAdministrators } from "./tell-users.ts";
import { findUser } from "./users.ts";

type Place = { userId: string };
type Barred = "sign-in-too-old" | "not-allowed" | "unknown-user";
type Removal = Outcome<{ userId: string }, Barred | "main-contact">;
type Restoring = Outcome<{ userId: string }, Barred>;

/** Shuts somebody out of the company at once, or oneself. The main contact stays until another one is chosen. */
export async function removeUser(administrator: Administrator, { userId }: Place): Promise<Removal> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };
  return inCompany(administrator, async (tx) => {
    if (!(await isStillAdministrator(tx, administrator))) return { refusal: "not-allowed" };
    const user = await findUser(tx, administrator, userId);
    if (!user || user.removedAt) return { refusal: "unknown-user" };
    if (user.isMainContact) return { refusal: "main-contact" };

    const { companyId, personId } = administrator;
    await tx.update(companyUsers).set({ removedAt: sqlNow() }).where(eq(companyUsers.id, userId));
    await takeRequestsFrom(tx, { companyId, ...user });
    const what = user.personId === personId ? "left" : "removed";
    await record(tx, historyOf(administrator), { actor: administrator, action: `user ${what}`, details: { name: user.name } });
    if (user.role === "administrator") await tellAdministrators(tx, administrator, { what, user });
    // An invitation gives the company no part in the person's sessions.
    if (user.acceptedAt) await closeSessionsWithoutPlace(tx, user.personId);
    return { userId };
  });
}

/** Undoes a removal: the person is asked to be what they were, and is so from their own press on. */
export async function restoreUser(administrator: Administrator, { userId }: Place): Promise<Restoring> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };
  return inCompany(administrator, async (tx) => {
    if (!(await isStillAdministrator(tx, administrator))) return { refusal: "not-allowed" };
    const user = await findUser(tx, administrator, userId);
    if (!user?.removedAt) return { refusal: "unknown-user" };
    const { companyId } = administrator;
    const isBack = and(eq(companyUsers.companyId, companyId), eq(companyUsers.personId, user.personId), isNull(companyUsers.removedAt));
    if ((await tx.$count(companyUsers, isBack)) > 0) return { refusal: "unknown-user" };

    const anew = { removedAt: null, acceptedAt: null, invitedAs: user.name, invitationId: sql`gen_random_uuid()` };
    await tx.update(companyUsers).set(anew).where(eq(companyUsers.id, userId));
    await record(tx, historyOf(administrator), { actor: administrator, action: "user restored", details: { name: user.name } });
    await inviteUser(tx, administrator, user, administrator);
    if (user.role === "administrator") await tellAdministrators(tx, administrator, { what: "restored", user });
    return { userId };
  });
}
