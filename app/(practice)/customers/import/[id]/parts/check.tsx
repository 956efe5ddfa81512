import Link from "next/link";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { listOf } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { Import } from "#lib/imports/queries.ts";
import { isKept } from "#lib/imports/state.ts";

/** What the dry run found, and the button that does it. */
export async function Check({ found }: { found: Import }) {
  const t = await getTranslations("imports.check");
  const { new: added, update, wrong } = found.counts;
  const columns = found.ignoredColumns.map((name) => t("quoted", { name }));
  return (
    <>
      {columns.length > 0 && (
        <Notice tone="note" title={t("ignored", { many: columns.length, columns: listOf(columns, await getLocale()) })} />
      )}
      {!isKept(found) && <Notice tone="note" title={t("tooOld")} />}
      {added + update === 0 && (
        <Notice tone="note" title={t("nothing")}>
          {t("nothingText")}
        </Notice>
      )}
      <form className="bar" action="/customers/import/run" method="post">
        <input type="hidden" name="importId" value={found.id} />
        {isKept(found) && added + update > 0 && <Submit words={await formWords()}>{t("import", { customers: added + update })}</Submit>}
        <Link className="button plain" href="/customers/import">
          {t("another")}
        </Link>
        {wrong > 0 && <span className="quiet">{t("wrongLeftOut", { rows: wrong })}</span>}
      </form>
    </>
  );
}
