import { FormToken } from "#app/ui/form/form-token.tsx";
import { PageRead } from "#app/ui/form/page-read.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { shownOfPayerChange } from "#lib/collaborations/payer/shown.ts";
import type { RequestPage } from "#lib/collaborations/views/company-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** The office's wish that the company is billed from now on, and the two answers. */
export async function PayerChangeToAnswer({ request }: { request: RequestPage }) {
  const { id, companyId, company, office, service, payerChange } = request;
  if (!payerChange || request.status !== "active") return null;
  const t = await getTranslations("changes.answer");
  const names = await getTranslations("services");
  const words = await formWords();
  const facts = { office, company, service: names(`${service}.name`) };
  return (
    <section className="panel note stack">
      <h2>{t("title", facts)}</h2>
      <p>{t("text", facts)}</p>
      <form className="bar" action="/api/answers/payer" method="post">
        <FormToken />
        <PageRead facts={shownOfPayerChange(request)} />
        <input type="hidden" name="companyId" value={companyId} />
        <input type="hidden" name="collaborationId" value={id} />
        <input type="hidden" name="changeId" value={payerChange} />
        <Submit words={words} name="answer" value="approved">
          {t("approve")}
        </Submit>
        <Submit words={words} look="secondary" name="answer" value="declined" isFurther>
          {t("decline")}
        </Submit>
      </form>
    </section>
  );
}
