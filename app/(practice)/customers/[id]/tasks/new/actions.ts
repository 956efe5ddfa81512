"use server";

import { redirect } from "next/navigation";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
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

export const saveTask = formAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(TaskInput, form);
  if (rejected) return rejected;

  const { task, refusal } = await addTask(employee, input);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  const service = form.get("service");
  if (isService(service)) redirect(`${servicePath({ customerId: task.customerId, service })}/activate?task=${task.id}`);
  redirect(`/customers/${task.customerId}/tasks?added=${task.id}`);
});
