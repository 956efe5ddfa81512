"use server";

import { redirect } from "next/navigation";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { changedMeanwhile, seenIn } from "#app/entry/seen.ts";
import { requireProof } from "#app/entry/step-up.ts";
import { requireAdministrator } from "#lib/auth/sessions/require.ts";
import { NameInput } from "#lib/companies/input.ts";
import { usersPath } from "#lib/companies/link.ts";
import { nameState, renameCompany, showOwnName } from "#lib/companies/rename.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import type { Administrator } from "#lib/who.ts";

export const rename = formAction(async (_previous, form) => {
  const { input, rejected } = await readInput(NameInput, form);
  if (rejected) return rejected;
  const administrator = await requireAdministrator(input.companyId);

  await requireProof(form);
  const { refusal } = await renameCompany(administrator, input.name, seenIn(form));
  if (refusal === "changed-meanwhile") return changedMeanwhile(form, await nameNow(administrator));
  if (refusal) return refuse(form, (await getTranslations("refusals"))("notAdministrator"));

  redirect(`${usersPath(input.companyId)}?notice=renamed`);
});

async function nameNow(administrator: Administrator) {
  const t = await getTranslations("users.name");
  const current = nameState((await showOwnName(administrator)) ?? missing());
  return { current, last: undefined, fields: { name: { label: t("name") } } };
}
