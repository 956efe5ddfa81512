import { getTranslations } from "next-intl/server";
import { SettingsFrame } from "#app/(practice)/settings/frame.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Sessions } from "#app/ui/sessions.tsx";
import { page } from "#app/ui/wrapped.tsx";
import { findFactor } from "#lib/auth/factor/turn-on.ts";
import { readSessionToken, requireEmployee } from "#lib/auth/session.ts";
import { listSessions } from "#lib/auth/sessions.ts";
import { FactorPanel } from "./factor.tsx";

/** How an employee signs in, and where she is signed in. */
export default page(async ({ searchParams }: PageProps<"/settings/sign-in">) => {
  const employee = await requireEmployee();
  const factor = await findFactor(employee);
  const sessions = await listSessions(employee, await readSessionToken());

  const t = await getTranslations("settings");
  const { notice } = await searchParams;
  const own = await getTranslations("ownData");
  return (
    <SettingsFrame employee={employee} tab="sign-in" narrow>
      <title>{`${t("signIn.title")} – ${t("title")}`}</title>
      {notice === "ended" && <Notice tone="done" title={own("notices.ended")} />}
      {notice === "turned-off" && !factor && <Notice tone="done" title={t("signIn.factor.turnedOff")} />}
      <FactorPanel factor={factor} />
      <Sessions sessions={sessions} back="/settings/sign-in" />
    </SettingsFrame>
  );
});
