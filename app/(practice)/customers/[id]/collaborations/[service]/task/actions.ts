"use server";

import { ofOtherOffice } from "#app/(practice)/same-office.ts";
import { readInput } from "#app/entry/read-input.ts";
import { done, onceAction } from "#app/entry/run-action.ts";
import { changedMeanwhile, seenIn } from "#app/entry/seen.ts";
import { lastChangeAt } from "#lib/audit/last-change.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { TaskOfCollaborationInput } from "#lib/collaborations/active/input.ts";
import { changeCollaborationTask } from "#lib/collaborations/active/task.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { refuse } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Refusals } from "#lib/outcome.ts";
import { ServicePlace } from "#lib/standing/ids.ts";
import { servicePath } from "#lib/standing/links.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import type { Employee } from "#lib/who.ts";

const refusals = {
  "unknown-collaboration": "unknownCollaboration",
  "not-live": "notActive",
  "no-task": "noTask",
  "changed-meanwhile": "changedMeanwhile",
} as const satisfies Refusals<typeof changeCollaborationTask>;

export const changeTaskOf = onceAction(async (_previous, form) => {
  const employee = await requireEmployee();
  const elsewhere = await ofOtherOffice(form, employee);
  if (elsewhere) return elsewhere;

  const { input, rejected } = await readInput(TaskOfCollaborationInput, form);
  if (rejected) return rejected;

  const { collaboration, refusal } = await changeCollaborationTask(employee, input.collaborationId, input.taskId, seenIn(form));
  if (refusal === "changed-meanwhile")
    return (await taskNow(employee, form)) ?? refuse(form, (await getTranslations("refusals"))(refusals[refusal]));
  if (refusal) return refuse(form, (await getTranslations("refusals"))(refusals[refusal]));

  return done(`${servicePath(collaboration)}?notice=task-changed`);
});

async function taskNow(employee: Employee, form: FormData) {
  const { data: place } = ServicePlace.safeParse(Object.fromEntries(form));
  const collaboration = place && (await showCollaboration(employee, place.customerId, place.service));
  if (!place || !collaboration) return undefined;
  const called = new Map((await listTasks(employee, place.customerId)).map(({ id, name }) => [id, name]));
  return changedMeanwhile(form, {
    current: { taskId: collaboration.taskId },
    last: await lastChangeAt(employee, { chain: collaboration.id, actions: ["collaboration moved to task"] }),
    fields: { taskId: { label: (await getTranslations("changes.task"))("task"), word: (id) => called.get(id) ?? id } },
  });
}
