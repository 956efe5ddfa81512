import { redirect } from "next/navigation";
import { page } from "#app/entry/render-page.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { readVisitToken } from "#lib/auth/sso/browser.ts";
import { ssoName } from "#lib/auth/sso/provider.ts";
import { findWayOut } from "#lib/auth/sso/visit.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/**
 * On the way to the provider. The form that was sent cannot lead there itself: `form-action 'self'` holds for where its answer redirects
 * to as well.
 */
export default page(async () => {
  const name = ssoName();
  const address = await findWayOut(await readVisitToken());
  if (!name || !address) redirect("/sign-in?problem=visit-over");

  const t = await getTranslations("signIn.sso");
  return (
    <PortalShell>
      <title>{t("leaving", { name })}</title>
      <meta httpEquiv="refresh" content={`0; url=${address}`} />
      <h1>{t("leaving", { name })}</h1>
      <p>{t("leavingText", { name })}</p>
      <div className="bar">
        <a className="button primary" href={address} rel="noreferrer">
          {t("onward", { name })}
        </a>
        <a href="/sign-in">{t("back")}</a>
      </div>
    </PortalShell>
  );
});
