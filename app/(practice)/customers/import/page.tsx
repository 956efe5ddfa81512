import Link from "next/link";
import { PracticeShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { listImports } from "#lib/imports/queries.ts";
import { missing } from "#lib/missing.ts";
import { mayImport } from "#lib/rights.ts";
import { EarlierImports } from "./earlier.tsx";
import { problemIn } from "./problem.ts";
import { Upload } from "./upload.tsx";

export default page(async ({ searchParams }: PageProps<"/customers/import">) => {
  const employee = await requireEmployee();
  if (!mayImport(employee)) missing();
  const imports = await listImports(employee);
  const problem = await problemIn(await searchParams);

  const t = await getTranslations("imports");
  return (
    <PracticeShell employee={employee} current="customers" narrow>
      <p className="quiet">
        <Link href="/customers">{t("back")}</Link>
      </p>
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      <Upload problem={problem} />
      <section className="panel note stack gap-s">
        <h2>{t("how.title")}</h2>
        <Steps items={[t("how.file"), t("how.check"), t("how.import")]} />
      </section>
      {imports.length > 0 && <EarlierImports imports={imports} />}
    </PracticeShell>
  );
});
