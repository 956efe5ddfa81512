import { redirect } from "next/navigation";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { isService } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import { ChangeTaskForm } from "./form.tsx";

export default page(async ({ params }: PageProps<"/customers/[id]/collaborations/[service]/task">) => {
  const employee = await requireEmployee();
  const { id, service } = await params;
  if (!isService(service)) missing();
  const customer = (await showCustomer(employee, id)) ?? missing();
  const collaboration = (await showCollaboration(employee, id, service)) ?? missing();
  const path = servicePath({ customerId: customer.id, service });
  if (collaboration.status !== "requested" && collaboration.status !== "active") redirect(path);

  const t = await getTranslations("changes.task");
  const options = await getTranslations("activate");
  const names = await getTranslations("services");
  const tasks = (await listTasks(employee, id)).filter(({ deactivatedAt }) => !deactivatedAt);
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      <ChangeTaskForm
        collaborationId={collaboration.id}
        officeId={employee.officeId}
        customerId={customer.id}
        service={service}
        seen={{ taskId: collaboration.taskId }}
        path={path}
        newTask={`/customers/${customer.id}/tasks/new`}
        current={tasks.find((task) => task.id === collaboration.taskId)?.id}
        tasks={tasks.map(({ id: taskId, name, owner, participants }) => ({
          id: taskId,
          name: options("taskOption", { task: name, owner, participants: participants.length }),
        }))}
        words={await formWords()}
        texts={{
          title: t("title", { service: names(`${service}.name`) }),
          text: t("text", { customer: customer.name }),
          task: t("task"),
          choose: t("choose"),
          none: t("none"),
          change: t("change"),
          add: t("add"),
          keep: t("keep"),
        }}
      />
    </CustomerFrame>
  );
});
