"use server";

import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { ProposalInput } from "#lib/contacts/input.ts";
import { proposeAdministrator } from "#lib/contacts/propose-administrator.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";

const refusals = {
  "not-allowed": "onlyFullRightsPropose",
  "unknown-customer": "unknownCustomer",
  "unknown-company": "unknownCompany",
  "no-collaboration": "noCollaborationToPropose",
  "objected-lately": "objectedLately",
  "already-proposed": "alreadyProposed",
} as const satisfies Refusals<typeof proposeAdministrator>;

export const propose = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(ProposalInput, form);
  if (rejected) return rejected;

  const { refusal } = await proposeAdministrator(employee, input);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  return done(`/customers/${input.customerId}/administrator?notice=proposed`);
});
