import Link from "next/link";
import { redirect } from "next/navigation";
import { PracticeShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { findImport } from "#lib/imports/queries.ts";
import { isKept, stateOf } from "#lib/imports/state.ts";
import { missing } from "#lib/missing.ts";

export default page(async ({ params }: PageProps<"/customers/import/[id]/undo">) => {
  const employee = await requireEmployee();
  const found = (await findImport(employee, (await params).id)) ?? missing();
  const path = `/customers/import/${found.id}` as const;
  if (stateOf(found) !== "done" || !isKept(found)) redirect(path);

  const t = await getTranslations("imports.undo");
  const title = t("title", { file: found.fileName });
  return (
    <PracticeShell employee={employee} current="customers" narrow>
      <title>{title}</title>
      <h1>{title}</h1>
      <p>{t("added", { customers: found.counts.added })}</p>
      <p>{t("updated", { customers: found.counts.updated })}</p>
      {found.counts["contact-added"] > 0 && <p>{t("contacts", { contacts: found.counts["contact-added"] })}</p>}
      <form className="bar" action="/customers/import/take-back" method="post">
        <input type="hidden" name="importId" value={found.id} />
        <Submit words={await formWords()} look="danger">
          {t("undo")}
        </Submit>
        <Link className="button plain" href={path}>
          {t("keep")}
        </Link>
      </form>
    </PracticeShell>
  );
});
