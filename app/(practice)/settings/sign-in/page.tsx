import { SettingsFrame } from "#app/(practice)/settings/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { Sessions } from "#app/ui/list/sessions.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { findFactor } from "#lib/auth/factor/turn-on.ts";
import { listSessions } from "#lib/auth/sessions/list.ts";
import { readSessionToken, requireEmployee } from "#lib/auth/sessions/require.ts";
import { findLink } from "#lib/auth/sso/link.ts";
import { ssoName } from "#lib/auth/sso/provider.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { FactorPanel } from "./factor.tsx";
import { SsoMessage, SsoPanel } from "./sso.tsx";

/** How an employee signs in, and where they are signed in. */
export default page(async ({ searchParams }: PageProps<"/settings/sign-in">) => {
  const employee = await requireEmployee();
  const factor = await findFactor(employee);
  const sso = ssoName();
  const link = await findLink(employee);
  const sessions = await listSessions(employee, await readSessionToken());

  const t = await getTranslations("settings");
  const { notice, problem } = await searchParams;
  const own = await getTranslations("ownData");
  return (
    <SettingsFrame employee={employee} tab="sign-in" narrow>
      <title>{`${t("signIn.title")} – ${t("title")}`}</title>
      {notice === "ended" && <Notice tone="done" title={own("notices.ended")} />}
      {notice === "turned-off" && !factor && <Notice tone="done" title={t("signIn.factor.turnedOff")} />}
      {sso && <SsoMessage name={sso} link={link} word={notice ?? problem} />}
      <FactorPanel factor={factor} />
      {sso && <SsoPanel name={sso} link={link} />}
      <Sessions sessions={sessions} back="/settings/sign-in" />
    </SettingsFrame>
  );
});
