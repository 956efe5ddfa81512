"use server";

import { choiceOf } from "#app/(practice)/customers/chosen.ts";
import { ofOtherOffice } from "#app/(practice)/same-office.ts";
import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { BulkDialogInput, bulkInputOf } from "#lib/collaborations/request/bulk/input.ts";
import { prepareBulk } from "#lib/collaborations/request/bulk/prepare.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";

const refusals = {
  "not-allowed": "notAllowedMany",
  "nobody-chosen": "nobodyChosen",
  "too-many": "tooMany",
} as const satisfies Refusals<typeof prepareBulk>;

export const prepare = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();
  const elsewhere = await ofOtherOffice(form, employee);
  if (elsewhere) return elsewhere;

  const dialog = await readInput(BulkDialogInput, form);
  if (dialog.rejected) return dialog.rejected;
  const { input, rejected } = await readInput(bulkInputOf(dialog.input.service), form);
  if (rejected) return rejected;

  const sent = { which: String(form.get("which")), filter: String(form.get("filter")), customers: form.getAll("customer").map(String) };
  const { bulkId, refusal } = await prepareBulk(employee, await choiceOf(sent), input);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  return done(`/collaborations/activate/${bulkId}`);
});
