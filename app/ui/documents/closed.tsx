import Link from "next/link";
import { Facts } from "#app/ui/facts.tsx";
import { Empty } from "#app/ui/list/empty.tsx";
import type { whyClosed } from "#lib/exchange/views/closed.ts";
import { numberInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { calledIn } from "#lib/i18n/texts.ts";
import { servicePath } from "#lib/standing/links.ts";

type Props = Awaited<ReturnType<typeof whyClosed>> & { customerId: string };

/** Why a customer's documents are not shown, and who can change that; to full rights how many there are. */
export async function ClosedMailbox({ customerId, why, owner = "", counts }: Props) {
  const t = await getTranslations("documents");
  const locale = await getLocale();
  return (
    <>
      <Empty icon="file-text" title={t(`closed.${why}`)} text={t(`closed.${why}Text`, { owner: calledIn(locale, owner) })}>
        {why === "not-active" ? (
          <Link className="button" href={servicePath({ customerId, service: "digital-invoices" })} prefetch={false}>
            {t("closed.toService")}
          </Link>
        ) : (
          <Link className="button" href={`/customers/${customerId}/tasks`} prefetch={false}>
            {t("closed.toTasks")}
          </Link>
        )}
      </Empty>
      {counts && (
        <section className="panel stack">
          <h2>{t("closed.counts")}</h2>
          <Facts
            items={(["attention", "in", "out"] as const).map((view): [string, string] => [
              t(`views.${view}`),
              numberInText(counts[view], locale),
            ])}
          />
        </section>
      )}
    </>
  );
}
