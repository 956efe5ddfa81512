import { SettingsFrame } from "#app/(practice)/settings/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { happeningsOf } from "#app/ui/history.tsx";
import { OlderLines, placeFrom } from "#app/ui/older-lines.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { linesPerPage, listOfficeHistory } from "#lib/audit/queries.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { mayRunOffice } from "#lib/rights.ts";

/** What has happened with the office, its employees and their ways to sign in. */
export default page(async ({ searchParams }: PageProps<"/settings/history">) => {
  const employee = await requireEmployee();
  if (!mayRunOffice(employee)) missing();
  const place = placeFrom((await searchParams).page);
  const lines = await listOfficeHistory(employee, place);

  const t = await getTranslations("settings");
  return (
    <SettingsFrame employee={employee} tab="history">
      <title>{`${t("history.title")} – ${t("title")}`}</title>
      <h2>{t("history.title")}</h2>
      <p>{t("history.text")}</p>
      <Timeline items={await happeningsOf(lines.slice(0, linesPerPage))} />
      <OlderLines path="/settings/history" place={place} hasOlder={lines.length > linesPerPage} />
    </SettingsFrame>
  );
});
