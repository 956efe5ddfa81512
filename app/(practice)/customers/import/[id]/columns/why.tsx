import { Notice } from "#app/ui/notice.tsx";
import { headingOf } from "#lib/customers/columns.ts";
import { listOf } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { ShownColumns } from "#lib/imports/show-columns.ts";

/** Why somebody is asked, if we were not sure; else what the page is for. */
export async function Why({ shown: { missing, twice, doubts, sheet } }: { shown: ShownColumns }) {
  const t = await getTranslations("imports.naming");
  const locale = await getLocale();
  const names = (columns: ShownColumns["missing"]) => ({
    many: columns.length,
    columns: listOf(
      columns.map((column) => headingOf(column, locale)),
      locale,
    ),
  });
  return (
    <>
      <p>{t("intro")}</p>
      {missing.length > 0 && (
        <Notice tone="note" title={sheet ? t("missingInSheet", { ...names(missing), sheet }) : t("missing", names(missing))}>
          {t("missingText")}
        </Notice>
      )}
      {twice.length > 0 && <Notice tone="note" title={t("twice", names(twice))} />}
      {doubts.includes("encoding") && (
        <Notice tone="note" title={t("encoding")}>
          {t("encodingText")}
        </Notice>
      )}
    </>
  );
}
