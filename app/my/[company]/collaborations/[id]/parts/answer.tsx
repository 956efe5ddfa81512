import Link from "next/link";
import { readDraft } from "#app/entry/draft.ts";
import { CheckBox } from "#app/ui/form/check-box.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { PageRead } from "#app/ui/form/page-read.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { shownOnCheckPage } from "#lib/collaborations/answer/shown.ts";
import type { RequestPage } from "#lib/collaborations/views/company-page.ts";
import type { FormState } from "#lib/forms.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";
import { stepsOf } from "#lib/services/catalogue.ts";
import { requestPath } from "#lib/standing/links.ts";

type Props = {
  request: RequestPage;
  terms: { version: number; sha256: string };
  state: FormState;
  facts: Record<"office" | "company" | "service", string>;
};

/** The answers of whoever may give one. */
export async function Answer({ request, terms, state, facts }: Props) {
  const t = await getTranslations("check");
  const words = await formWords();
  const shown = shownOnCheckPage({ ...request, terms });
  // Ticked for this very page before the reader was asked for a fresh code.
  const wasRead = (await readDraft(requestPath({ companyId: request.companyId, id: request.id })))?.read === hashOfSeen(shown);
  return (
    <>
      <form className="stack gap-l" action="/api/answers/approve" method="post" noValidate>
        <FormToken />
        <PageRead facts={shown} />
        <input type="hidden" name="companyId" value={request.companyId} />
        <input type="hidden" name="collaborationId" value={request.id} />
        <input type="hidden" name="termsVersion" value={terms.version} />
        <input type="hidden" name="termsLocale" value={await getLocale()} />
        <CheckBox name="read" label={t("read", facts)} defaultChecked={wasRead} state={state} words={words} />
        <div className="bar">
          <Submit words={words}>{t("approve")}</Submit>
          <Link className="button" href={`/my/${request.companyId}/collaborations/${request.id}/decline`}>
            {t("decline")}
          </Link>
        </div>
      </form>
      <p>
        <Link href={`/my/${request.companyId}/collaborations/${request.id}/not-me`}>{t("notMe")}</Link>
      </p>
      <p className="quiet">{t(stepsOf(request.service).length > 0 ? "afterwards" : "afterwardsDone", facts)}</p>
    </>
  );
}
