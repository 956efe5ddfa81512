import Link from "next/link";
import { getTranslations } from "#lib/i18n/request.ts";
import type { ServicePath } from "#lib/standing/links.ts";

type Props = { customer: string; path: ServicePath };

/** Why the office does not choose who answers, and what it can do instead. */
export async function AnswersItself({ customer, path }: Props) {
  const t = await getTranslations("sent.recipient.confirmed");
  return (
    <>
      <title>{t("title")}</title>
      <h2 className="big">{t("title")}</h2>
      <p>{t("text", { customer })}</p>
      <p>{t("instead")}</p>
      <div className="bar">
        <Link className="button primary" href={path}>
          {t("request")}
        </Link>
      </div>
    </>
  );
}
