"use server";

import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { WithdrawalInput } from "#lib/collaborations/waiting/input.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { servicePath } from "#lib/standing/links.ts";

const refusals = {
  "unknown-request": "unknownCustomer",
  "not-allowed": "notAllowed",
  "no-longer-open": "noLongerOpen",
} as const satisfies Refusals<typeof withdrawCollaboration>;

export const withdraw = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(WithdrawalInput, form);
  if (rejected) return rejected;

  const { collaboration, refusal } = await withdrawCollaboration(employee, input.collaborationId);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  return done(`${servicePath(collaboration)}?notice=withdrawn`);
});
