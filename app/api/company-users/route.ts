import { signInAgain } from "#app/entry/fresh-sign-in.ts";
import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { changeLevel } from "#lib/companies/change-level.ts";
import { changeRole } from "#lib/companies/change-role.ts";
import { UserMove } from "#lib/companies/input.ts";
import { userPath, usersPath } from "#lib/companies/link.ts";
import { makeMainContact } from "#lib/companies/main-contact.ts";
import { removeUser, restoreUser } from "#lib/companies/remove-user.ts";
import { showUser } from "#lib/companies/users.ts";
import { missing } from "#lib/missing.ts";

const notices = { role: "role", level: "level", "main-contact": "main-contact", remove: "removed", restore: "restored" };

/** One change with one person at a company. */
export const POST = postHandler(
  async (form) => {
    const { data: input } = UserMove.safeParse(Object.fromEntries(form));
    if (!input) missing();
    const { companyId, userId, move } = input;
    const administrator = await requireAdministrator(companyId);
    const isSelf = (await showUser(administrator, userId))?.personId === administrator.personId;
    const removed = `${usersPath(companyId)}?notice=removed&user=${userId}`;

    const { refusal } = await perform(administrator, input);
    if (refusal === "unknown-user" || refusal === "not-allowed") missing();
    const path = move === "restore" ? removed : userPath({ companyId, userId });
    if (refusal === "sign-in-too-old") return seeOther(await signInAgain(path));
    if (refusal) return seeOther(`${path}?problem=${refusal}`);
    if (move === "remove" && isSelf) return seeDone("/my?notice=left");
    return seeDone(`${usersPath(companyId)}?notice=${notices[move]}&user=${userId}`);
  },
  { once: true },
);

type Administrator = Awaited<ReturnType<typeof requireAdministrator>>;

function perform(administrator: Administrator, input: UserMove) {
  if (input.move === "level") return changeLevel(administrator, input);
  if (input.move === "role") return changeRole(administrator, input);
  return { "main-contact": makeMainContact, remove: removeUser, restore: restoreUser }[input.move](administrator, input);
}
