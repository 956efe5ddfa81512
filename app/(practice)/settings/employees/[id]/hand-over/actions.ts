"use server";

import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireProof } from "#app/entry/step-up.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { handOver } from "#lib/offices/hand-over.ts";
import { HandOverInput } from "#lib/offices/input.ts";
import type { Refusals } from "#lib/outcome.ts";

const refusals = {
  "not-allowed": "onlyAdministrators",
  "unknown-employee": "unknownEmployee",
  "unknown-colleague": "unknownSuccessor",
  "last-administrator": "lastAdministrator",
  "has-responsibilities": "hasResponsibilities",
  yourself: "yourself",
} as const satisfies Refusals<typeof handOver>;

export const moveAll = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(HandOverInput, form);
  if (rejected) return rejected;

  await requireProof(form);
  const { refusal } = await handOver(employee, input);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  return done(`/settings/employees/${input.employeeId}?notice=${input.afterwards === "disable" ? "disabled" : "handed-over"}`);
});
