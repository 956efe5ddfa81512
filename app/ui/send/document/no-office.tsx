import { Notice } from "#app/ui/notice.tsx";
import { getTranslations } from "#lib/i18n/request.ts";

/** Why a company cannot send a document to anybody. */
export async function NoOffice({ company }: { company: string }) {
  const t = await getTranslations("sendOther");
  return (
    <>
      <title>{`${t("title")} – ${company}`}</title>
      <h1>{t("title")}</h1>
      <Notice tone="note" title={t("nobody.title")}>
        <p>{t("nobody.text", { company })}</p>
      </Notice>
    </>
  );
}
