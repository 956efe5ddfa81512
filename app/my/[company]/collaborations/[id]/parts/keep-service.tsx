import Link from "next/link";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { PageRead } from "#app/ui/form/page-read.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { shownOfKeeping } from "#lib/collaborations/answer/shown.ts";
import type { RequestPage } from "#lib/collaborations/views/company-page.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { receiptPath } from "#lib/standing/links.ts";

/** While an end is planned: the company may keep a service for which the office is billed, and be billed itself from that day. */
export async function KeepService({ request }: { request: RequestPage }) {
  const { id, companyId, company, office, service, endsOn, invoiceRecipient, approvedTerms, keptBy } = request;
  if (!endsOn || invoiceRecipient !== "office" || !approvedTerms) return null;
  const t = await getTranslations("ending.keeping");
  const names = await getTranslations("services");
  const day = dayInText(new Date(`${endsOn}T12:00:00Z`), await getLocale());
  const facts = { office, company, service: names(`${service}.name`), day, version: approvedTerms.version };
  return (
    <section className="panel note stack">
      <h2>{t(keptBy ? "keptTitle" : "title", facts)}</h2>
      <p>{t(keptBy ? "keptText" : "text", facts)}</p>
      {keptBy ? (
        <p>
          <Link href={receiptPath({ companyId, id: keptBy })}>{t("receipt")}</Link>
        </p>
      ) : (
        <form className="stack" action="/api/answers/keep" method="post">
          <FormToken />
          <PageRead facts={shownOfKeeping({ company, office, service, endsOn, terms: approvedTerms })} />
          <input type="hidden" name="companyId" value={companyId} />
          <input type="hidden" name="collaborationId" value={id} />
          <p>{t("terms", facts)}</p>
          <div className="bar">
            <Submit words={await formWords()}>{t("approve")}</Submit>
          </div>
        </form>
      )}
    </section>
  );
}
