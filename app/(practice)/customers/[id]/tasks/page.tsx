import Link from "next/link";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { Empty } from "#app/ui/list/empty.tsx";
import { TableRegion } from "#app/ui/list/table-region.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { calledIn } from "#lib/i18n/texts.ts";
import { missing } from "#lib/missing.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import { templateName } from "#lib/tasks/templates.ts";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/tasks">) => {
  const employee = await requireEmployee();
  const customer = (await showCustomer(employee, (await params).id)) ?? missing();
  const tasks = await listTasks(employee, customer.id);

  const t = await getTranslations("customer.tasks");
  const locale = await getLocale();
  const { added, changed } = await searchParams;
  const addedTask = tasks.find(({ id }) => id === added);
  const changedTask = tasks.find(({ id }) => id === changed);
  const add = !customer.archivedAt && (
    <Link className="button primary" href={`/customers/${customer.id}/tasks/new`}>
      <Icon name="plus" />
      {t("add")}
    </Link>
  );
  return (
    <CustomerFrame employee={employee} customer={customer} tab="tasks">
      <title>{`${t("title")} – ${customer.name}`}</title>
      {addedTask && <Notice tone="done" title={t("added", { task: addedTask.name })} />}
      {changedTask && <Notice tone="done" title={t("changed", { task: changedTask.name })} />}
      {tasks.length === 0 ? (
        <Empty icon="file-text" title={t("none")} text={t("why")}>
          {add}
        </Empty>
      ) : (
        <>
          <div className="bar">{add}</div>
          <TableRegion label={t("title")}>
            <table>
              <thead>
                <tr>
                  {(["name", "template", "owner", "participants", "state"] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {tasks.map((task) => (
                  <tr key={task.id}>
                    <td>
                      <Link className="name" href={`/customers/${customer.id}/tasks/${task.id}`} prefetch={false}>
                        {task.name}
                      </Link>
                    </td>
                    <td>{templateName(task.template, locale)}</td>
                    <td>{calledIn(locale, task.owner)}</td>
                    <td>{task.participants.map((name) => calledIn(locale, name)).join(", ") || "–"}</td>
                    <td>{task.deactivatedAt ? <Chip tone="quiet">{t("inactive")}</Chip> : <Chip tone="good">{t("active")}</Chip>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
        </>
      )}
    </CustomerFrame>
  );
});
