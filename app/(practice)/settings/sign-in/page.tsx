import { getTranslations } from "next-intl/server";
import { SettingsFrame } from "#app/(practice)/settings/frame.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Sessions } from "#app/ui/sessions.tsx";
import { page } from "#app/ui/wrapped.tsx";
import { readSessionToken, requireEmployee } from "#lib/auth/session.ts";
import { listSessions } from "#lib/auth/sessions.ts";

/** How an employee signs in, and where she is signed in. */
export default page(async ({ searchParams }: PageProps<"/settings/sign-in">) => {
  const employee = await requireEmployee();
  const sessions = await listSessions(employee, await readSessionToken());

  const t = await getTranslations("settings");
  const own = await getTranslations("ownData");
  return (
    <SettingsFrame employee={employee} tab="sign-in" narrow>
      <title>{`${t("signIn.title")} – ${t("title")}`}</title>
      {(await searchParams).notice === "ended" && <Notice tone="done" title={own("notices.ended")} />}
      <Sessions sessions={sessions} back="/settings/sign-in" />
    </SettingsFrame>
  );
});
