"use server";

import { redirect } from "next/navigation";
import { ofOtherOffice } from "#app/(practice)/same-office.ts";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { requireFreshFactor } from "#app/entry/second-factor.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { changeOffice } from "#lib/offices/change.ts";
import { OfficeInput } from "#lib/offices/input.ts";

export const saveOffice = formAction(async (_previous, form) => {
  const employee = await requireEmployee();
  const elsewhere = await ofOtherOffice(form, employee);
  if (elsewhere) return elsewhere;

  const { input, rejected } = await readInput(OfficeInput, form);
  if (rejected) return rejected;

  await requireFreshFactor(form);
  const { refusal } = await changeOffice(employee, input);
  if (refusal) return refuse(form, (await getTranslations("refusals"))("onlyAdministrators"));

  redirect("/settings/office?notice=saved");
});
