"use server";

import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { refuse, valuesOf } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { changeTasks, explainTasksChange } from "#lib/tasks/change-many.ts";
import { TasksChange } from "#lib/tasks/input.ts";
import { choiceOf } from "../chosen.ts";

const refusals = {
  "nobody-chosen": "nobodyChosen",
  "too-many": "tooMany",
  "unknown-colleague": "unknownColleague",
  "ends-access": "unknownTask",
} as const satisfies Refusals<typeof changeTasks>;

/** The first press explains what would happen, the second does it; a change in between is explained again. */
export const saveTasks = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(TasksChange, form);
  if (rejected) return rejected;

  const sent = { which: String(form.get("which")), filter: String(form.get("filter")), customers: form.getAll("customer").map(String) };
  const choice = await choiceOf(sent);
  const explained = JSON.stringify([input, sent]);
  if (form.get("explained") !== explained) {
    const { tasks, customers, lacking, losing } = await explainTasksChange(employee, choice, input);
    const t = await getTranslations("customers.tasks");
    const names = lacking.slice(0, 3).map(({ name }) => name);
    const summary = t("explained", { tasks, customers, lacking: lacking.length, names: names.join(", "), losing });
    return { values: { ...valuesOf(form), explained, summary, tasks: String(tasks) } };
  }

  const { changed, refusal } = await changeTasks(employee, choice, input);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  return done(`/customers?notice=tasks&changed=${changed}`);
});
