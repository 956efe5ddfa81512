import { Notice } from "#app/ui/notice.tsx";
import { getTranslations } from "#lib/i18n/request.ts";

type Props = { asked: Record<string, string | string[] | undefined> };

/** What has just been done with several customers, or with one that is no longer seen. */
export async function ListMessage({ asked: { notice, changed } }: Props) {
  const t = await getTranslations("customers.notices");
  if (notice === "tasks") return <Notice tone="done" title={t("tasks", { changed: Number(changed) || 0 })} />;
  return notice === "gone" ? <Notice tone="done" title={t("gone")} /> : null;
}
