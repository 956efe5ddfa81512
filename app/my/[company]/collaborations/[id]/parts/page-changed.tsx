import { Notice } from "#app/ui/notice.tsx";
import { type CheckPageFact, checkPageFacts } from "#lib/collaborations/answer/shown.ts";
import { listOf } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";

/** What has become something else between reading and answering, as far as the page that was read said it. */
export async function PageChanged({ facts }: { facts: string | string[] | undefined }) {
  const t = await getTranslations("check");
  const named = String(facts ?? "").split(",");
  const labels = checkPageFacts.filter((fact) => named.includes(fact)).map((fact: CheckPageFact) => t(`changed.${fact}`));
  const what = listOf([...new Set(labels)], await getLocale());
  return (
    <Notice tone="bad" title={t("problems.page-changed.title")}>
      {t("problems.page-changed.text", { many: labels.length, what })}
    </Notice>
  );
}
