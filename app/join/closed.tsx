import { Support } from "#app/ui/support.tsx";
import { getTranslations } from "#lib/i18n/request.ts";

/** Where nobody can join by themselves: whom to turn to. */
export async function Closed() {
  const t = await getTranslations("join");
  return (
    <>
      <title>{t("title")}</title>
      <h1>{t("title")}</h1>
      <p>{t("closed")}</p>
      <Support />
      <p>
        <a href="/sign-in">{t("toSignIn")}</a>
      </p>
    </>
  );
}
