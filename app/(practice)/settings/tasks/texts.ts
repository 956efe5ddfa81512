import { getTranslations } from "#lib/i18n/request.ts";
import { periods } from "#lib/tasks/templates/input.ts";

/** What the form says, for a new template and for one that is changed. */
export async function templateTexts(title: "newTitle" | "changeTitle") {
  const t = await getTranslations("settings.tasks");
  return {
    periods: periods.map((id) => ({ id, name: t(`periods.${id}`) })),
    texts: {
      title: t(title),
      name: t("columns.name"),
      nameHint: t("nameHint"),
      english: t("english"),
      englishHint: t("englishHint"),
      period: t("columns.period"),
      save: t("save"),
      cancel: (await getTranslations("settings"))("cancel"),
    },
  };
}
