import { Notice } from "#app/ui/notice.tsx";
import { getTranslations } from "#lib/i18n/request.ts";

type Props = {
  name: string;
  reason: "disabled" | "not-approved" | "ended" | "inactive-task" | "not-on-task";
  task: { name: string; path: string };
  /** Where the person is let in again, for whoever may. */
  person: string | undefined;
  path: string;
  hasDocuments: boolean;
};

/** Why somebody has no access, and the way to where that is put right. */
export async function WhyNot({ name, reason, task, person, path, hasDocuments }: Props) {
  const t = await getTranslations("access.whyNot");
  const ways = {
    disabled: person,
    "not-approved": undefined,
    ended: `${path}/activate`,
    "inactive-task": task.path,
    "not-on-task": task.path,
  } satisfies Record<Props["reason"], string | undefined>;
  const way = ways[reason];
  return (
    <Notice tone="note" title={t("title", { name })}>
      <p>{t(`${reason}.text`, { name, task: task.name })}</p>
      {hasDocuments && <p>{t("documents")}</p>}
      {way && reason !== "not-approved" && (
        <p>
          <a href={way}>{t(`${reason}.way`)}</a>
        </p>
      )}
    </Notice>
  );
}
