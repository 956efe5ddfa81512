import { redirect } from "next/navigation";
import { page } from "#app/entry/render-page.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { Support } from "#app/ui/support.tsx";
import { env } from "#env.ts";
import { addressOnScreen } from "#lib/addresses.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { readSent } from "../draft.ts";

/** That the application has arrived. Says the same of every number: what becomes of it is told by letter. */
export default page(async () => {
  const email = await readSent();
  if (!email) redirect("/join");
  const t = await getTranslations("join");
  return (
    <PortalShell>
      <title>{t("sentTitle")}</title>
      <h1>{t("sentTitle")}</h1>
      <p>{t.rich("sent", { email: addressOnScreen(email), b: (text) => <b>{text}</b> })}</p>
      {env.JOIN === "ask" && <p>{t("checked")}</p>}
      <Support />
      <p>
        <a href="/sign-in">{t("toSignIn")}</a>
      </p>
    </PortalShell>
  );
});
