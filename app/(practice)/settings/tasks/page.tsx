import Link from "next/link";
import { SettingsFrame } from "#app/(practice)/settings/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { Empty } from "#app/ui/list/empty.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { mayManageTemplates } from "#lib/rights.ts";
import { listAllTemplates } from "#lib/tasks/templates.ts";
import { Message } from "./message.tsx";
import { TemplateTable } from "./table.tsx";

export default page(async ({ searchParams }: PageProps<"/settings/tasks">) => {
  const employee = await requireEmployee();
  const templates = await listAllTemplates(employee);

  const t = await getTranslations("settings");
  const mayChange = mayManageTemplates(employee);
  const add = mayChange && (
    <Link className="button primary" href="/settings/tasks/new">
      <Icon name="plus" />
      {t("tasks.add")}
    </Link>
  );
  return (
    <SettingsFrame employee={employee} tab="tasks">
      <title>{`${t("tasks.title")} – ${t("title")}`}</title>
      {mayChange && <Message asked={await searchParams} templates={templates} />}
      <p className="quiet">
        {t("tasks.intro")} {!mayChange && t("tasks.readOnly")}
      </p>
      {templates.length === 0 ? (
        <Empty icon="file-text" title={t("tasks.none")}>
          {add}
        </Empty>
      ) : (
        <>
          {add && <div className="bar">{add}</div>}
          <TemplateTable templates={templates} mayChange={mayChange} />
        </>
      )}
    </SettingsFrame>
  );
});
