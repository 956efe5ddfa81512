"use server";

import { redirect } from "next/navigation";
import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireProof } from "#app/entry/step-up.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { ColleagueInput } from "#lib/offices/input.ts";
import type { Refusals } from "#lib/outcome.ts";

const refusals = {
  "not-allowed": "onlyAdministrators",
  "unknown-employee": "unknownEmployee",
  "last-administrator": "lastAdministrator",
  "has-responsibilities": "hasResponsibilities",
  yourself: "yourself",
} as const satisfies Refusals<typeof disableEmployee>;

export const disable = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(ColleagueInput, form);
  if (rejected) return rejected;

  await requireProof(form);
  const { employeeId, refusal } = await disableEmployee(employee, input.employeeId);
  if (refusal === "has-responsibilities") redirect(`/settings/employees/${input.employeeId}/hand-over`);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  return done(`/settings/employees/${employeeId}?notice=disabled`);
});
