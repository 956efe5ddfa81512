import Link from "next/link";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { LetterPreview } from "#app/(practice)/letter-preview.tsx";
import { page } from "#app/entry/render-page.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { draftedLetter } from "./drafted.ts";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/collaborations/[service]/activate/letter">) => {
  const { employee, customer, path, preview } = await draftedLetter(await params);
  const { language } = await searchParams;

  const t = await getTranslations("letterPreview");
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      <title>{`${t("title")} – ${customer.name}`}</title>
      <h2 className="big">{t("title")}</h2>
      <LetterPreview preview={preview} language={language} address={`${path}/activate/letter`} />
      <div className="bar">
        <Link className="button primary" href={`${path}/activate`}>
          {t("back")}
        </Link>
      </div>
    </CustomerFrame>
  );
});
