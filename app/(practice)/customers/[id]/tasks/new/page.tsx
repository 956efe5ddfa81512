import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { listColleagues } from "#lib/offices/queries.ts";
import { isService } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";
import { listTemplates, templateName } from "#lib/tasks/templates.ts";
import { TaskForm } from "./form.tsx";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/tasks/new">) => {
  const employee = await requireEmployee();
  const customer = (await showCustomer(employee, (await params).id)) ?? missing();
  const colleagues = await listColleagues(employee);
  const templates = await listTemplates(employee);
  const { service } = await searchParams;

  const t = await getTranslations("customer.tasks");
  const locale = await getLocale();
  const year = String(new Date().getFullYear());
  return (
    <CustomerFrame employee={employee} customer={customer} tab="tasks">
      <TaskForm
        customerId={customer.id}
        employeeId={employee.employeeId}
        service={isService(service) ? service : ""}
        back={isService(service) ? `${servicePath({ customerId: customer.id, service })}/activate` : `/customers/${customer.id}/tasks`}
        colleagues={colleagues}
        templates={templates.map((template) => ({ id: template.id, name: templateName(template, locale) }))}
        words={await formWords()}
        texts={{
          title: t("newTitle"),
          pageTitle: `${t("newTitle")} – ${customer.name}`,
          template: t("columns.template"),
          name: t("columns.name"),
          nameHint: t("nameHint", { year }),
          owner: t("columns.owner"),
          ownerHint: t("ownerHint"),
          participants: t("columns.participants"),
          participantsHint: t("participantsHint"),
          choose: t("choose"),
          save: t("save"),
          cancel: t("cancel"),
        }}
      />
    </CustomerFrame>
  );
});
