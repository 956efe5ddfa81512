import Link from "next/link";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { ServicePath } from "#lib/standing/links.ts";

type Props = { collaboration: ShownCollaboration; path: ServicePath };

/** The evidence of every approval there has been, of ended collaborations too. */
export async function Receipts({ collaboration: { receipts }, path }: Props) {
  if (receipts.length === 0) return null;
  const t = await getTranslations("receipt");
  const locale = await getLocale();
  return (
    <section className="stack gap-s">
      <h2>{t("earlier")}</h2>
      <ul className="stack gap-s">
        {receipts.map(({ id, person, approvedAt }) => (
          <li key={id}>
            <Link href={`${path}/receipts/${id}`} prefetch={false}>
              {t("earlierLine", { person, day: dayInText(approvedAt, locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
