import Link from "next/link";
import { findLetterChoice } from "#lib/exchange/letters/choose.ts";
import { documentLettersPath } from "#lib/exchange/links.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { CompanyUser } from "#lib/who.ts";

/** Which emails about new documents the reader gets, and the way to change that. */
export async function LettersLine({ user }: { user: CompanyUser }) {
  const t = await getTranslations("documents.letters");
  const chosen = await findLetterChoice(user);
  return (
    <p className="quiet no-print">
      {t(`lines.${chosen}`)} <Link href={documentLettersPath(user.companyId)}>{t("change")}</Link>
    </p>
  );
}
