import Link from "next/link";
import { Notice } from "#app/ui/notice.tsx";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { Import } from "#lib/imports/queries.ts";
import { isKept, lastDayOf, stateOf } from "#lib/imports/state.ts";
import { Check } from "./check.tsx";
import { Progress } from "./progress.tsx";

/** Where the import stands, and what can be done about it. */
export async function Standing({ found }: { found: Import }) {
  const t = await getTranslations("imports");
  switch (stateOf(found)) {
    case "running":
      return <Progress found={found} task="import" />;
    case "undoing":
      return <Progress found={found} task="undo" />;
    case "done":
      return <Done found={found} />;
    case "undone":
      return (
        <Notice tone="done" title={t("undone.title")}>
          {t("undone.text", found.counts)}
        </Notice>
      );
    case "failed":
      return (
        <>
          <Notice tone="bad" title={t("failed.title")}>
            {t("failed.text")}
          </Notice>
          <Check found={found} />
        </>
      );
    case "unsure":
      return <Unsure found={found} />;
    default:
      return <Check found={found} />;
  }
}

async function Unsure({ found }: { found: Import }) {
  const t = await getTranslations("imports.naming");
  return (
    <Notice tone="note" title={t("waits")}>
      {isKept(found) ? <Link href={`/customers/import/${found.id}/columns`}>{t("title")}</Link> : t("tooOld")}
    </Notice>
  );
}

async function Done({ found }: { found: Import }) {
  const t = await getTranslations("imports.done");
  const { added, updated, "contact-added": contacts, "left-out": leftOut } = found.counts;
  return (
    <>
      <Notice tone="done" title={t("title")}>
        {t("text", { added, updated, contacts, leftOut })}
      </Notice>
      <div className="bar">
        <Link className="button" href="/customers">
          {t("toCustomers")}
        </Link>
        {isKept(found) && added + updated + contacts > 0 && (
          <>
            <Link className="button plain" href={`/customers/import/${found.id}/undo`} prefetch={false}>
              {t("undo")}
            </Link>
            <span className="quiet">{t("undoUntil", { day: dayInText(lastDayOf(found), await getLocale()) })}</span>
          </>
        )}
      </div>
    </>
  );
}
