import { Terms } from "#app/ui/collaboration/terms.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { RequestPage } from "#lib/collaborations/views/company-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { CompanyUser } from "#lib/who.ts";
import { Answer } from "./answer.tsx";
import { CheckFacts } from "./facts.tsx";
import { PassedOn } from "./passed-on.tsx";

type Props = { reader: CompanyUser; request: RequestPage; terms: { version: number; text: string; sha256: string }; notRead: boolean };

/** What one agrees to, at a glance and in full, then the answer. */
export async function Check({ reader, request, terms, notRead }: Props) {
  const t = await getTranslations("check");
  const names = await getTranslations("services");
  const words = await formWords();
  const state = notRead ? { errors: { read: [t("problems.not-read")] } } : {};
  const facts = { office: request.office, company: request.company, service: names(`${request.service}.name`) };
  return (
    <>
      <FormTitle state={state} words={words}>
        {t("pageTitle", facts)}
      </FormTitle>
      <ErrorSummary state={state} words={words} />
      <div className="stack gap-s">
        <p className="quiet">{request.company}</p>
        <h1>{t("title", facts)}</h1>
      </div>
      <p>{names(`${request.service}.promise`)}</p>
      <CheckFacts company={request.company} request={request} />
      <section className="stack">
        <h2>{t("terms", { version: terms.version })}</h2>
        <Terms text={terms.text} label={t("termsLabel")} />
      </section>
      {request.claimWaits && (
        <Notice tone="note" title={t("claim.title", facts)}>
          {t("claim.text", facts)}
        </Notice>
      )}
      {reader.role === "administrator" ? (
        <Answer request={request} terms={terms} state={state} facts={facts} />
      ) : (
        <p>{t("onlyAdministrators", facts)}</p>
      )}
      <PassedOn request={request} />
    </>
  );
}
