import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { listColleagues } from "#lib/offices/queries.ts";
import { taskState } from "#lib/tasks/change.ts";
import { showTask } from "#lib/tasks/queries.ts";
import { ChangedTaskForm } from "./form.tsx";

export default page(async ({ params }: PageProps<"/customers/[id]/tasks/[task]">) => {
  const employee = await requireEmployee();
  const { id, task: taskId } = await params;
  const customer = (await showCustomer(employee, id)) ?? missing();
  const task = (await showTask(employee, id, taskId)) ?? missing();
  if (customer.archivedAt) missing();

  const t = await getTranslations("customer.tasks");
  return (
    <CustomerFrame employee={employee} customer={customer} tab="tasks">
      <ChangedTaskForm
        task={task}
        seen={taskState(task)}
        colleagues={await listColleagues(employee)}
        words={await formWords()}
        texts={{
          title: t("editTitle"),
          pageTitle: `${t("editTitle")} – ${customer.name}`,
          name: t("columns.name"),
          owner: t("columns.owner"),
          ownerHint: t("ownerHint"),
          participants: t("columns.participants"),
          participantsHint: t("participantsHint"),
          isActive: t("isActive"),
          isActiveNote: t("isActiveNote"),
          confirm: t("confirm"),
          save: t("save"),
          cancel: t("cancel"),
        }}
      />
    </CustomerFrame>
  );
});
