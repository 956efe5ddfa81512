import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { CheckBox } from "#app/ui/check-box.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormTitle } from "#app/ui/form-title.tsx";
import { formWords } from "#app/ui/form-words.ts";
import { Submit } from "#app/ui/submit.tsx";
import { Terms } from "#app/ui/terms.tsx";
import type { Administrator } from "#lib/auth/who.ts";
import { findCurrentTerms, type RequestPage } from "#lib/collaborations/my.ts";
import { CheckFacts } from "./facts.tsx";
import { PassedOn } from "./passed-on.tsx";

type Props = { administrator: Administrator; request: RequestPage; notRead: boolean };

/** What one agrees to, at a glance and in full, then the answer. */
export async function Check({ administrator, request, notRead }: Props) {
  const locale = await getLocale();
  const terms = await findCurrentTerms(administrator, request, locale);

  const t = await getTranslations("check");
  const names = await getTranslations("services");
  const words = await formWords();
  const state = notRead ? { errors: { read: [t("problems.not-read")] } } : {};
  const facts = { office: request.office, company: administrator.companyName, service: names(`${request.service}.name`) };
  return (
    <>
      <FormTitle state={state} words={words}>
        {t("pageTitle", facts)}
      </FormTitle>
      <ErrorSummary state={state} words={words} />
      <div className="stack gap-s">
        <p className="quiet">{administrator.companyName}</p>
        <h1>{t("title", facts)}</h1>
      </div>
      <p>{names(`${request.service}.promise`)}</p>
      <CheckFacts company={administrator.companyName} request={request} />
      <section className="stack">
        <h2>{t("terms", { version: terms.version })}</h2>
        <Terms text={terms.text} label={t("termsLabel")} />
      </section>
      <form className="stack gap-l" action="/api/answers/approve" method="post" noValidate>
        <input type="hidden" name="companyId" value={request.companyId} />
        <input type="hidden" name="collaborationId" value={request.id} />
        <input type="hidden" name="termsVersion" value={terms.version} />
        <input type="hidden" name="termsLocale" value={locale} />
        <CheckBox name="read" label={t("read", facts)} state={state} words={words} />
        <div className="bar">
          <Submit words={words}>{t("approve")}</Submit>
          <Link className="button" href={`/my/${request.companyId}/collaborations/${request.id}/decline`}>
            {t("decline")}
          </Link>
        </div>
      </form>
      <div className="stack gap-xs">
        <p>
          <Link href={`/my/${request.companyId}/collaborations/${request.id}/not-me`}>{t("notMe")}</Link>
        </p>
        <PassedOn request={request} />
      </div>
      <p className="quiet">{t("afterwards", facts)}</p>
    </>
  );
}
