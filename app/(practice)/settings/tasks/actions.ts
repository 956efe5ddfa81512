"use server";

import { ofOtherOffice } from "#app/(practice)/same-office.ts";
import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { changedMeanwhile, seenIn } from "#app/entry/seen.ts";
import { lastChangeAt } from "#lib/audit/last-change.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import type { Refusals } from "#lib/outcome.ts";
import { addTemplate } from "#lib/tasks/templates/add.ts";
import { changeTemplate, templateState } from "#lib/tasks/templates/change.ts";
import { TemplateChoice, TemplateInput } from "#lib/tasks/templates/input.ts";
import { showTemplate } from "#lib/tasks/templates.ts";
import type { Employee } from "#lib/who.ts";
import { templateTexts } from "./texts.ts";

const refusals = {
  "not-allowed": "onlyFullRights",
  "unknown-template": "unknownTemplateHere",
  "name-taken": "templateNameTaken",
  "changed-meanwhile": "changedMeanwhile",
} as const satisfies Refusals<typeof addTemplate> & Refusals<typeof changeTemplate>;

export const saveTemplate = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();
  const elsewhere = await ofOtherOffice(form, employee);
  if (elsewhere) return elsewhere;

  const { input, rejected } = await readInput(TemplateInput, form);
  if (rejected) return rejected;

  const known = TemplateChoice.safeParse(Object.fromEntries(form)).data;
  const outcome = known ? await changeTemplate(employee, known.templateId, input, seenIn(form)) : await addTemplate(employee, input);
  if (outcome.refusal === "changed-meanwhile") return templateNow(employee, form, known?.templateId ?? "");
  if (outcome.refusal) return refuse(form, (await getTranslations("refusals"))(refusals[outcome.refusal]));

  return done(`/settings/tasks?${known ? "changed" : "added"}=${outcome.templateId}`);
});

async function templateNow(employee: Employee, form: FormData, templateId: string) {
  const template = (await showTemplate(employee, templateId)) ?? missing();
  const { texts, periods } = await templateTexts("changeTitle");
  return changedMeanwhile(form, {
    current: templateState(template),
    last: await lastChangeAt(employee, { chain: employee.officeId, actions: ["template changed"], id: templateId }),
    fields: {
      name: { label: texts.name },
      englishName: { label: texts.english },
      period: { label: texts.period, word: (period) => periods.find(({ id }) => id === period)?.name ?? period },
    },
  });
}
