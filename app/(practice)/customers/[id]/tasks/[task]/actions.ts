"use server";

import { redirect } from "next/navigation";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { changedMeanwhile, seenIn } from "#app/entry/seen.ts";
import { lastChangeAt } from "#lib/audit/last-change.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { refuse, refuseField } from "#lib/forms.ts";
import { listOf } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { listColleagues } from "#lib/offices/queries.ts";
import type { Refusals } from "#lib/outcome.ts";
import { isService } from "#lib/services/catalogue.ts";
import { explainAccessEnding } from "#lib/tasks/access.ts";
import { changeTask, taskState } from "#lib/tasks/change.ts";
import { TaskChange } from "#lib/tasks/input.ts";
import { showTask } from "#lib/tasks/queries.ts";
import type { Employee } from "#lib/who.ts";

const refusals = {
  "unknown-task": "unknownTask",
  "unknown-colleague": "unknownColleague",
  "ends-access": "unknownTask",
  "changed-meanwhile": "changedMeanwhile",
} as const satisfies Refusals<typeof changeTask>;

export const saveChangedTask = formAction(async (_previous, form) => {
  const employee = await requireEmployee();

  const { input, rejected } = await readInput(TaskChange, form);
  if (rejected) return rejected;

  const { taskId, refusal } = await changeTask(employee, input, seenIn(form));
  if (refusal === "ends-access") return refuseField(form, "endsAccess", await warningOf(employee, input));
  if (refusal === "changed-meanwhile") return taskNow(employee, form, input);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  redirect(`/customers/${input.customerId}/tasks?changed=${taskId}`);
});

/** Who can no longer open what. */
async function warningOf(employee: Employee, input: TaskChange): Promise<string> {
  const { services, names } = await explainAccessEnding(employee, input);
  const t = await getTranslations("customer.tasks");
  const called = await getTranslations("services");
  const locale = await getLocale();
  const lost = services.filter(isService).map((service) => called(`${service}.name`));
  return t("endsAccess", { names: listOf(names, locale), services: listOf(lost, locale), many: names.length });
}

async function taskNow(employee: Employee, form: FormData, { customerId, taskId }: TaskChange) {
  const task = (await showTask(employee, customerId, taskId)) ?? missing();
  const colleagues = new Map((await listColleagues(employee)).map(({ id, name }) => [id, name]));
  const t = await getTranslations("customer.tasks");
  const names = (ids: string) =>
    ids
      .split(",")
      .map((id) => colleagues.get(id) ?? t("formerColleague"))
      .join(", ");
  return changedMeanwhile(form, {
    current: taskState(task),
    last: await lastChangeAt(employee, { chain: customerId, actions: ["task changed", "task activated", "task deactivated"], id: taskId }),
    fields: {
      name: { label: t("columns.name") },
      ownerId: { label: t("columns.owner"), word: names },
      participantIds: { label: t("columns.participants"), word: names },
      isActive: { label: t("isActive"), word: () => t("yes") },
    },
  });
}
