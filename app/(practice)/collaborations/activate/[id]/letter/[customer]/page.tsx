import Link from "next/link";
import { LetterPreview } from "#app/(practice)/letter-preview.tsx";
import { PracticeShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { preparedLetter } from "./prepared.ts";

export default page(async ({ params, searchParams }: PageProps<"/collaborations/activate/[id]/letter/[customer]">) => {
  const { employee, customer, path, preview } = await preparedLetter(await params);
  const { language } = await searchParams;

  const t = await getTranslations("letterPreview");
  return (
    <PracticeShell employee={employee} current="customers" narrow>
      <title>{`${t("title")} – ${customer.name}`}</title>
      <div className="stack gap-s">
        <p className="quiet">{customer.name}</p>
        <h1>{t("title")}</h1>
      </div>
      <LetterPreview preview={preview} language={language} address={`${path}/letter/${customer.id}`} />
      <div className="bar">
        <Link className="button primary" href={path}>
          {t("toBulk")}
        </Link>
      </div>
    </PracticeShell>
  );
});
