import Link from "next/link";
import { CheckBox } from "#app/ui/form/check-box.tsx";
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
  const { new: added, update, contact, wrong, partly } = found.counts;
  const columns = found.ignoredColumns.map((name) => t("quoted", { name }));
  const whole = added + update + contact;
  return (
    <>
      {columns.length > 0 && (
        <Notice tone="note" title={t("ignored", { many: columns.length, columns: listOf(columns, await getLocale()) })} />
      )}
      {!isKept(found) && <Notice tone="note" title={t("tooOld")} />}
      {whole + partly === 0 && (
        <Notice tone="note" title={t("nothing")}>
          {t("nothingText")}
        </Notice>
      )}
      <form className="stack" action="/customers/import/run" method="post">
        <input type="hidden" name="importId" value={found.id} />
        {isKept(found) && partly > 0 && whole > 0 && (
          <CheckBox name="withoutCells" label={t("withoutCells", { rows: partly })} note={t("withoutCellsNote")} />
        )}
        {isKept(found) && partly > 0 && whole === 0 && (
          <>
            <input type="hidden" name="withoutCells" value="on" />
            <p>{t("withoutCellsNote")}</p>
          </>
        )}
        <div className="bar">
          {isKept(found) && whole + partly > 0 && <Submit words={await formWords()}>{await saying(found)}</Submit>}
          {isKept(found) && (
            <Link className="button plain" href={`/customers/import/${found.id}/columns`} prefetch={false}>
              {t("columns")}
            </Link>
          )}
          <Link className="button plain" href="/customers/import">
            {t("another")}
          </Link>
          {wrong > 0 && <span className="quiet">{t("wrongLeftOut", { rows: wrong })}</span>}
        </div>
      </form>
    </>
  );
}

/** What the button does. */
async function saying({ counts: { new: added, update, contact, partly } }: Import): Promise<string> {
  const t = await getTranslations("imports.check");
  if (added + update + contact === 0) return t("importWithoutCells", { rows: partly });
  if (contact === 0) return t("import", { customers: added + update });
  return added + update > 0
    ? t("importWithContacts", { customers: added + update, contacts: contact })
    : t("importContacts", { contacts: contact });
}
