import Link from "next/link";
import { readDraft } from "#app/entry/draft.ts";
import { page } from "#app/entry/render-page.tsx";
import { Terms } from "#app/ui/collaboration/terms.tsx";
import { CheckBox } from "#app/ui/form/check-box.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { PageRead } from "#app/ui/form/page-read.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { requireReader } from "#lib/auth/sessions/require.ts";
import { shownOfNewTerms } from "#lib/collaborations/terms/shown.ts";
import { findRequestWithTerms } from "#lib/collaborations/views/company-page.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";
import { requestPath } from "#lib/standing/links.ts";
import { PageChanged } from "../parts/page-changed.tsx";

const problems = ["no-longer-open", "terms-changed"] as const;

/** New terms that the company is asked to approve: in full, and which ones they replace. */
export default page(async ({ params, searchParams }: PageProps<"/my/[company]/collaborations/[id]/terms">) => {
  const { company, id } = await params;
  const reader = await requireReader(company);
  const request = (await findRequestWithTerms(reader, id, await getLocale())) ?? missing();
  const { problem: named, facts } = await searchParams;
  const problem = problems.find((known) => known === named);
  const [t, check, names, words] = [
    await getTranslations("newTerms"),
    await getTranslations("check"),
    await getTranslations("services"),
    await formWords(),
  ];
  const back = requestPath(request);
  const { office, service, terms, newTerms, approvedTerms } = request;
  const told = {
    office,
    company: request.company,
    service: names(`${service}.name`),
    version: terms?.version ?? 0,
    approved: approvedTerms?.version ?? 0,
  };
  const state = named === "not-read" ? { errors: { read: [check("problems.not-read")] } } : {};
  const shown = newTerms && terms && approvedTerms ? shownOfNewTerms({ ...request, approvedTerms, terms }) : undefined;
  return (
    <PortalShell company={reader.companyName} person={reader.name}>
      <FormTitle state={state} words={words}>
        {t("title", told)}
      </FormTitle>
      {problem && (
        <Notice tone="bad" title={check(`problems.${problem}.title`)}>
          {check(`problems.${problem}.text`)}
        </Notice>
      )}
      {named === "page-changed" && <PageChanged facts={facts} />}
      <ErrorSummary state={state} words={words} />
      <div className="stack gap-s">
        <p className="quiet">{request.company}</p>
        <h1>{t("title", told)}</h1>
      </div>
      {!shown || !terms ? (
        <p>{t("nothingWaits")}</p>
      ) : (
        <>
          <p>{t("text", told)}</p>
          <section className="stack">
            <h2>{check("terms", told)}</h2>
            <Terms text={terms.text} label={check("termsLabel")} />
          </section>
          {reader.role === "administrator" ? (
            <form className="stack gap-l" action="/api/answers/terms" method="post" noValidate>
              <FormToken />
              <PageRead facts={shown} />
              <input type="hidden" name="companyId" value={request.companyId} />
              <input type="hidden" name="collaborationId" value={request.id} />
              <input type="hidden" name="termsVersion" value={terms.version} />
              <input type="hidden" name="termsLocale" value={await getLocale()} />
              <CheckBox
                name="read"
                label={check("read", told)}
                defaultChecked={(await readDraft(`${back}/terms`))?.read === hashOfSeen(shown)}
                state={state}
                words={words}
              />
              <div className="bar">
                <Submit words={words}>{t("approve")}</Submit>
              </div>
            </form>
          ) : (
            <p>{t("onlyAdministrators", told)}</p>
          )}
        </>
      )}
      <p>
        <Link href={back}>{t("back")}</Link>
      </p>
    </PortalShell>
  );
});
