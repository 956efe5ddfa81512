import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { CheckBox } from "#app/ui/check-box.tsx";
import { formWords } from "#app/ui/form-words.ts";
import { Submit } from "#app/ui/submit.tsx";
import type { RequestPage } from "#lib/collaborations/my.ts";
import type { FormState } from "#lib/forms.ts";

type Props = {
  request: RequestPage;
  terms: { version: number };
  state: FormState;
  facts: Record<"office" | "company" | "service", string>;
};

/** The answers of whoever may give one. */
export async function Answer({ request, terms, state, facts }: Props) {
  const t = await getTranslations("check");
  const words = await formWords();
  return (
    <>
      <form className="stack gap-l" action="/api/answers/approve" method="post" noValidate>
        <input type="hidden" name="companyId" value={request.companyId} />
        <input type="hidden" name="collaborationId" value={request.id} />
        <input type="hidden" name="termsVersion" value={terms.version} />
        <input type="hidden" name="termsLocale" value={await getLocale()} />
        <CheckBox name="read" label={t("read", facts)} state={state} words={words} />
        <div className="bar">
          <Submit words={words}>{t("approve")}</Submit>
          <Link className="button" href={`/my/${request.companyId}/collaborations/${request.id}/decline`}>
            {t("decline")}
          </Link>
        </div>
      </form>
      <p className="quiet">{t("afterwards", facts)}</p>
    </>
  );
}
