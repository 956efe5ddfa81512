import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { LetterPreview } from "#app/(practice)/letter-preview.tsx";
import { page } from "#app/ui/wrapped.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { draftedLetter } from "./drafted.ts";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/collaborations/[service]/activate/letter">) => {
  const { employee, customer, path, preview, letter } = await draftedLetter(await params, (await searchParams).language);

  const t = await getTranslations("letterPreview");
  const addressOf = (locale: Locale) => `${path}/activate/letter?language=${locale}` as const;
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      <title>{`${t("title")} – ${customer.name}`}</title>
      <h2 className="big">{t("title")}</h2>
      <LetterPreview
        preview={preview}
        letter={letter}
        addressOf={addressOf}
        frame={`${path}/activate/letter/html?language=${letter.locale}`}
      />
      <div className="bar">
        <Link className="button primary" href={`${path}/activate`}>
          {t("back")}
        </Link>
      </div>
    </CustomerFrame>
  );
});
