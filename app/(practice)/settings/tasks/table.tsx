import Link from "next/link";
import { Chip } from "#app/ui/chip.tsx";
import { FormKey } from "#app/ui/form/form-key.tsx";
import { TableRegion } from "#app/ui/list/table-region.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Template } from "#lib/tasks/templates.ts";

const columns = ["name", "englishName", "period", "active", "state"] as const;

export async function TemplateTable({ templates, mayChange }: { templates: Template[]; mayChange: boolean }) {
  const t = await getTranslations("settings.tasks");
  return (
    <TableRegion label={t("title")}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === "active" ? "end" : undefined}>
                {t(`columns.${column}`)}
              </th>
            ))}
            {mayChange && <th scope="col">{t("columns.actions")}</th>}
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <tr key={template.id}>
              <td>
                <b>{template.name}</b>
              </td>
              <td>{template.englishName ?? "–"}</td>
              <td>{t(`periods.${template.period}`)}</td>
              <td className="end">{template.activeTasks}</td>
              <td>{template.retiredAt ? <Chip tone="quiet">{t("retired")}</Chip> : <Chip tone="good">{t("inUse")}</Chip>}</td>
              {mayChange && (
                <td>
                  <Actions template={template} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

async function Actions({ template: { id, name, retiredAt } }: { template: Template }) {
  const t = await getTranslations("settings.tasks");
  const retires = retiredAt === null;
  return (
    <form className="bar" action={retires ? "/settings/tasks/retire" : "/settings/tasks/restore"} method="post">
      <FormKey />
      <Link href={`/settings/tasks/${id}`} prefetch={false} aria-label={t("changeThis", { name })}>
        {t("change")}
      </Link>
      <button
        className="link"
        type="submit"
        name="templateId"
        value={id}
        aria-label={retires ? t("retireThis", { name }) : t("restoreThis", { name })}
      >
        {retires ? t("retire") : t("restore")}
      </button>
    </form>
  );
}
