import { companyUsers } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { isFresh } from "#lib/auth/fresh.ts";
import { findOrAddPerson } from "#lib/auth/people.ts";
import { consumeLimits } from "#lib/auth/rate-limits.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { Administrator } from "#lib/who.ts";
import { historyOf } from "./history.ts";
import type { UserInput } from "./input.ts";
import { inviteUser } from "./invite-user.ts";
import { isStillAdministrator } from "./still-administrator.ts";
import { tellAdministrators } from "./tell-users.ts";
import { findUser } from "./users.ts";

type Invited = Omit<UserInput, "level"> & Partial<Pick<UserInput, "level">>;
type Result = Outcome<{ userId: string }, "sign-in-too-old" | "not-allowed" | "already-user">;

/**
 * Asks somebody to belong to the company, by a letter in the inviter's language. They are nobody there, and are asked nothing, until they
 * have accepted.
 */
export async function addUser(
  administrator: Administrator,
  { role, level = "none", companyId, mobile, ...newcomer }: Invited,
): Promise<Result> {
  if (!isFresh(administrator)) return { refusal: "sign-in-too-old" };
  return inCompany(administrator, async (tx) => {
    if (!(await isStillAdministrator(tx, administrator))) return { refusal: "not-allowed" };
    await consumeLimits(tx, ["invitation by a person", administrator.personId]);
    const personId = await findOrAddPerson(tx, { ...newcomer, ...(mobile && { mobile }), locale: administrator.locale });
    const [added] = await tx
      .insert(companyUsers)
      .values({ companyId, personId, role, documents: level, invitedAs: fullNameOf(newcomer), addedAt: sqlNow() })
      .onConflictDoNothing()
      .returning({ id: companyUsers.id });
    const user = added && (await findUser(tx, administrator, added.id));
    if (!user) return { refusal: "already-user" };

    const action = role === "administrator" ? "administrator invited" : "user invited";
    const details = { name: user.name, ...(role === "user" && level !== "none" && { documentsTo: level }) };
    await record(tx, historyOf(administrator), { actor: administrator, action, details });
    await inviteUser(tx, administrator, user, administrator);
    if (role === "administrator") await tellAdministrators(tx, administrator, { what: "added", user });
    return { userId: user.id };
  });
}
