import { getTranslations } from "next-intl/server";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { formWords } from "#app/ui/form-words.ts";
import { page } from "#app/ui/wrapped.tsx";
import { requireEmployee } from "#lib/auth/session.ts";
import { showCollaboration } from "#lib/collaborations/show.ts";
import { mayWithdrawAny } from "#lib/collaborations/withdraw.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { missing } from "#lib/missing.ts";
import { isService } from "#lib/services/catalogue.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import { LinkForm } from "./form.tsx";

export default page(async ({ params }: PageProps<"/customers/[id]/collaborations/[service]/link">) => {
  const employee = await requireEmployee();
  const { id, service } = await params;
  if (!isService(service) || !mayWithdrawAny(employee)) missing();
  const customer = (await showCustomer(employee, id)) ?? missing();
  const collaboration = (await showCollaboration(employee, id, service)) ?? missing();
  const tasks = (await listTasks(employee, id)).filter(({ deactivatedAt }) => !deactivatedAt);

  const t = await getTranslations("sent.linking");
  const names = await getTranslations("services");
  const texts = {
    title: t("title", { service: names(`${service}.name`), customer: customer.name }),
    text: t("text", { task: collaboration.task }),
    task: t("task"),
    choose: t("choose"),
    link: t("link"),
    cancel: t("cancel"),
    noTask: t("noTask"),
    addTask: t("addTask"),
  };
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      <LinkForm
        collaborationId={collaboration.id}
        path={`/customers/${customer.id}/collaborations/${service}`}
        addTask={`/customers/${customer.id}/tasks/new`}
        tasks={tasks.map(({ id: taskId, name }) => ({ id: taskId, name }))}
        words={await formWords()}
        texts={texts}
      />
    </CustomerFrame>
  );
});
