"use server";

import { redirect } from "next/navigation";
import { forgetDraft, keepDraft } from "#app/entry/draft.ts";
import { signInAgain } from "#app/entry/fresh-sign-in.ts";
import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { addUser } from "#lib/companies/add-user.ts";
import { UserInput } from "#lib/companies/input.ts";
import { userPath, usersPath } from "#lib/companies/link.ts";
import { findUserByAddress } from "#lib/companies/users.ts";
import { refuse, valuesOf } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";

export const invite = onceAction(async (_previous, form) => {
  const { input, rejected } = await readInput(UserInput, form);
  if (rejected) return rejected;
  const administrator = await requireAdministrator(input.companyId);
  const { companyId } = administrator;

  const { userId, refusal } = await addUser(administrator, input);
  if (refusal === "sign-in-too-old") {
    await keepDraft(usersPath(companyId), valuesOf(form));
    redirect(await signInAgain(`${usersPath(companyId)}/new`));
  }
  if (refusal === "not-allowed") return refuse(form, (await getTranslations("refusals"))("notAdministrator"));
  await forgetDraft();
  if (refusal) {
    const known = await findUserByAddress(administrator, input.email);
    redirect(`${userPath({ companyId, userId: known ?? "" })}?notice=already`);
  }
  return done(`${usersPath(companyId)}?notice=added&user=${userId}`);
});
