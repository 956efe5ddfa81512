import { After } from "#app/ui/form/after.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { CustomerOverview } from "#lib/customers/show.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { daysBetweenNameLetters } from "#lib/standing/limits.ts";

type Props = { customer: Pick<CustomerOverview, "id" | "nameDifference">; notice: string | string[] | undefined };

/** That the card has another name than the company gives itself, and what the office can do about it. */
export async function CompanyName({ customer: { id, nameDifference: found }, notice }: Props) {
  if (!found) return null;
  const t = await getTranslations("customer.companyName");
  const locale = await getLocale();
  const { name, company, state, latest } = found;
  const move = state === "waiting" ? "withdraw" : "propose";
  return (
    <>
      {notice === "name-proposed" && state === "waiting" && <Notice tone="done" title={t("notices.proposed")} />}
      {notice === "name-withdrawn" && state === "differs" && <Notice tone="done" title={t("notices.withdrawn")} />}
      {(notice === "name-changed" || notice === "name-not-allowed") && (
        <Notice tone="note" title={t(`notices.${notice}.title`)}>
          {t(`notices.${notice}.text`)}
        </Notice>
      )}
      <section className="panel note stack gap-s">
        <h2>{t("title")}</h2>
        <p>{t("differs", { name, company })}</p>
        {state === "waiting" ? (
          <>
            <p>{t("waits", { name, proposer: found.proposer, day: dayInText(found.proposedAt, locale) })}</p>
            <p>{t(found.isTold ? "told" : "notTold", { days: daysBetweenNameLetters })}</p>
          </>
        ) : (
          <p>{t("why")}</p>
        )}
        {state === "declined" && <p>{t("declined", { day: dayInText(found.declinedAt, locale) })}</p>}
        {state === "declined" && found.again ? (
          <p>{t("again", { day: dayInText(found.again, locale) })}</p>
        ) : (
          <form className="bar" action={`/customers/${id}/company-name`} method="post">
            <After of={latest} />
            <input type="hidden" name="customerId" value={id} />
            <input type="hidden" name="name" value={name} />
            <Submit words={await formWords()} look="secondary" name="move" value={move}>
              {t(move, { name })}
            </Submit>
          </form>
        )}
      </section>
    </>
  );
}
