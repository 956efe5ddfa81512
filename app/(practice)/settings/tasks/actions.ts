"use server";

import { redirect } from "next/navigation";
import { ofOtherOffice } from "#app/(practice)/same-office.ts";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { addTemplate } from "#lib/tasks/templates/add.ts";
import { changeTemplate } from "#lib/tasks/templates/change.ts";
import { TemplateChoice, TemplateInput } from "#lib/tasks/templates/input.ts";

const refusals = {
  "not-allowed": "onlyFullRights",
  "unknown-template": "unknownTemplateHere",
  "name-taken": "templateNameTaken",
} as const satisfies Refusals<typeof addTemplate> & Refusals<typeof changeTemplate>;

export const saveTemplate = formAction(async (_previous, form) => {
  const employee = await requireEmployee();
  const elsewhere = await ofOtherOffice(form, employee);
  if (elsewhere) return elsewhere;

  const { input, rejected } = await readInput(TemplateInput, form);
  if (rejected) return rejected;

  const known = TemplateChoice.safeParse(Object.fromEntries(form)).data;
  const outcome = known ? await changeTemplate(employee, known.templateId, input) : await addTemplate(employee, input);
  if (outcome.refusal) return refuse(form, (await getTranslations("refusals"))(refusals[outcome.refusal]));

  redirect(`/settings/tasks?${known ? "changed" : "added"}=${outcome.templateId}`);
});
