import Link from "next/link";
import { tones } from "#app/(practice)/customers/import/tones.ts";
import { PracticeShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { findImport } from "#lib/imports/queries.ts";
import { stateOf } from "#lib/imports/state.ts";
import { missing } from "#lib/missing.ts";
import { chosenIn } from "./parts/address.ts";
import { RowsOfFile } from "./parts/rows.tsx";
import { Standing } from "./parts/standing.tsx";

export default page(async ({ params, searchParams }: PageProps<"/customers/import/[id]">) => {
  const employee = await requireEmployee();
  const found = (await findImport(employee, (await params).id)) ?? missing();
  const chosen = chosenIn(found, await searchParams);

  const t = await getTranslations("imports");
  const state = stateOf(found);
  const moment = momentInText(found.readAt, await getLocale());
  return (
    <PracticeShell employee={employee} current="customers">
      <title>{`${t("title")} – ${found.fileName}`}</title>
      <p className="quiet">
        <Link href="/customers/import">{t("title")}</Link>
      </p>
      <div className="bar">
        <h1>{state === "read" ? t("check.title") : t("title")}</h1>
        <Chip tone={tones[state]}>{t(`states.${state}`)}</Chip>
        <span className="quiet">{t("check.read", { file: found.fileName, moment, by: found.by })}</span>
      </div>
      <Standing found={found} />
      {chosen.shows.length > 0 && <RowsOfFile employee={employee} found={found} chosen={chosen} />}
    </PracticeShell>
  );
});
