import Link from "next/link";
import type { Employee } from "#lib/auth/who.ts";
import { listReceipts } from "#lib/collaborations/receipt.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { Service } from "#lib/services/catalogue.ts";

type Props = { employee: Employee; customerId: string; service: Service };

/** The evidence of every approval there has been, of ended collaborations too. */
export async function Receipts({ employee, customerId, service }: Props) {
  const receipts = await listReceipts(employee, customerId, service);
  if (receipts.length === 0) return null;
  const t = await getTranslations("receipt");
  const locale = await getLocale();
  return (
    <section className="stack gap-s">
      <h2>{t("earlier")}</h2>
      <ul className="stack gap-s">
        {receipts.map(({ id, person, approvedAt }) => (
          <li key={id}>
            <Link href={`/customers/${customerId}/collaborations/${service}/receipts/${id}`} prefetch={false}>
              {t("earlierLine", { person, day: dayInText(approvedAt, locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
