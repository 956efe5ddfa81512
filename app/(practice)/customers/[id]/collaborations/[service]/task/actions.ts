"use server";

import { redirect } from "next/navigation";
import { ofOtherOffice } from "#app/(practice)/same-office.ts";
import { readInput } from "#app/entry/read-input.ts";
import { formAction } from "#app/entry/run-action.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { TaskOfCollaborationInput } from "#lib/collaborations/active/input.ts";
import { changeCollaborationTask } from "#lib/collaborations/active/task.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { servicePath } from "#lib/standing/links.ts";

const refusals = {
  "unknown-collaboration": "unknownCollaboration",
  "not-live": "notActive",
  "no-task": "noTask",
} as const satisfies Refusals<typeof changeCollaborationTask>;

export const changeTaskOf = formAction(async (_previous, form) => {
  const employee = await requireEmployee();
  const elsewhere = await ofOtherOffice(form, employee);
  if (elsewhere) return elsewhere;

  const { input, rejected } = await readInput(TaskOfCollaborationInput, form);
  if (rejected) return rejected;

  const { collaboration, refusal } = await changeCollaborationTask(employee, input.collaborationId, input.taskId);
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  redirect(`${servicePath(collaboration)}?notice=task-changed`);
});
