import { FormKey } from "#app/ui/form/form-key.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Template } from "#lib/tasks/templates.ts";

type Props = { asked: Record<string, string | string[] | undefined>; templates: Template[] };

/** What has just been done, with the way back. Says nothing that is no longer so. */
export async function Message({ asked, templates }: Props) {
  const t = await getTranslations("settings");
  const doings = (["added", "changed", "retired", "restored"] as const).flatMap((doing) => {
    const template = templates.find(({ id }) => id === asked[doing]);
    return template ? [{ doing, template }] : [];
  });
  const [done] = doings;
  if (!done || (done.doing === "retired" && !done.template.retiredAt) || (done.doing === "restored" && done.template.retiredAt))
    return null;
  const { doing, template } = done;
  return (
    <Notice tone="done" title={t(`tasks.notices.${doing}`, { name: template.name })}>
      {doing === "retired" && (
        <form className="bar" action="/settings/tasks/restore" method="post">
          <FormKey />
          <span>{t("tasks.notices.retiredText")}</span>
          <button className="button" type="submit" name="templateId" value={template.id}>
            {t("undo")}
          </button>
        </form>
      )}
      {doing === "restored" && (
        <form className="bar" action="/settings/tasks/retire" method="post">
          <FormKey />
          <button className="button" type="submit" name="templateId" value={template.id}>
            {t("undo")}
          </button>
        </form>
      )}
    </Notice>
  );
}
