"use server";

import { redirect } from "next/navigation";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { requireFreshFactor } from "#app/entry/second-factor.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { changeRights } from "#lib/offices/change-rights.ts";
import { enableEmployee } from "#lib/offices/disable.ts";
import { ColleagueInput, RightsInput } from "#lib/offices/input.ts";
import type { Refusals } from "#lib/outcome.ts";

const refusals = {
  "not-allowed": "onlyAdministrators",
  "unknown-employee": "unknownEmployee",
  "last-administrator": "lastAdministrator",
} as const satisfies Refusals<typeof changeRights> & Refusals<typeof enableEmployee>;

export const saveRights = formAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(RightsInput, form);
  if (rejected) return rejected;

  await requireFreshFactor(form);
  const { employeeId, refusal } = await changeRights(employee, input.employeeId, input.rights);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  redirect(`/settings/employees/${employeeId}?notice=changed`);
});

export const enable = formAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(ColleagueInput, form);
  if (rejected) return rejected;

  const { employeeId, refusal } = await enableEmployee(employee, input.employeeId);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  redirect(`/settings/employees/${employeeId}?notice=enabled`);
});
