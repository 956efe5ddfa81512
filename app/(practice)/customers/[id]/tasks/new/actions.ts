"use server";

import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { isService } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";
import { addTask } from "#lib/tasks/add.ts";
import { TaskInput } from "#lib/tasks/input.ts";

const refusals = {
  "unknown-customer": "unknownCustomer",
  "unknown-template": "unknownTemplate",
  "unknown-colleague": "unknownColleague",
} as const satisfies Refusals<typeof addTask>;

export const saveTask = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(TaskInput, form);
  if (rejected) return rejected;

  const { task, refusal } = await addTask(employee, input);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  const service = form.get("service");
  if (isService(service)) return done(`${servicePath({ customerId: task.customerId, service })}/activate?task=${task.id}`);
  return done(`/customers/${task.customerId}/tasks?added=${task.id}`);
});
