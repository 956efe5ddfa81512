import Link from "next/link";
import { redirect } from "next/navigation";
import { sentenceOf } from "#app/(practice)/customers/import/problem.ts";
import { PracticeShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { columns, headingOf } from "#lib/customers/columns.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { WaysInput } from "#lib/imports/input.ts";
import { findImport } from "#lib/imports/queries.ts";
import { showColumns } from "#lib/imports/show-columns.ts";
import { missing } from "#lib/missing.ts";
import { ColumnsForm } from "./form.tsx";
import { Ways } from "./ways.tsx";
import { Why } from "./why.tsx";

export default page(async ({ params, searchParams }: PageProps<"/customers/import/[id]/columns">) => {
  const employee = await requireEmployee();
  const found = (await findImport(employee, (await params).id)) ?? missing();
  const { sheet, encoding, line } = await searchParams;
  const shown = await showColumns(employee, found.id, WaysInput.parse({ sheet, encoding, line }));
  if (!shown) redirect(`/customers/import/${found.id}`);

  const t = await getTranslations("imports.naming");
  const locale = await getLocale();
  const title = t("title");
  return (
    <PracticeShell employee={employee} current="customers" narrow>
      <p className="quiet">
        <Link href="/customers/import">{t("another")}</Link>
      </p>
      <h1>{title}</h1>
      <p className="quiet">{found.fileName}</p>
      {shown.refusal === undefined ? (
        <>
          <Why shown={shown} />
          <Ways shown={shown} />
          <ColumnsForm
            key={[shown.sheet, shown.encoding, shown.line].join()}
            importId={found.id}
            shown={{ sheet: shown.sheet ?? "", encoding: shown.encodings.length > 0 ? (shown.encoding ?? "") : "", line: shown.line }}
            columns={shown.columns.map(({ heading, samples, column }, place) => ({
              name: heading || t("unnamed", { number: place + 1 }),
              samples: samples.length > 0 ? t("samples", { samples: samples.join(" · ") }) : t("noSamples"),
              column: column ?? "",
            }))}
            options={columns.map((column) => ({ id: column, name: headingOf(column, locale) }))}
            words={await formWords()}
            texts={{
              title: `${title} – ${found.fileName}`,
              columns: t("columns"),
              unread: t("unread"),
              save: t("save"),
              remembered: t("remembered"),
            }}
          />
        </>
      ) : (
        <Notice tone="bad" title={t("unreadable")}>
          <title>{title}</title>
          {await sentenceOf(shown.refusal)} <Link href={`/customers/import/${found.id}/columns`}>{t("asBefore")}</Link>
        </Notice>
      )}
    </PracticeShell>
  );
});
