import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { listWaitingNames } from "#lib/companies/name-proposals.ts";
import { nameState } from "#lib/companies/rename.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { seenField } from "#lib/seen.ts";
import type { CompanyUser } from "#lib/who.ts";

type Props = { companyUser: CompanyUser; company: string; notice: string | string[] | undefined };

/** What offices propose that the company is called. An administrator answers with a press. */
export async function ProposedNames({ companyUser, company, notice }: Props) {
  const proposed = await listWaitingNames([companyUser]);
  const t = await getTranslations("users.proposedName");
  const locale = await getLocale();
  const words = await formWords();
  return (
    <>
      {(notice === "name-declined" || notice === "name-changed") && (
        <Notice tone={notice === "name-declined" ? "done" : "note"} title={t(`${notice}.title`, { company })}>
          {t(`${notice}.text`)}
        </Notice>
      )}
      {proposed.map(({ id, name, office, proposer, proposedAt }) => (
        <section className="panel note stack gap-s" key={id}>
          <h2>{t("title", { office })}</h2>
          <p>{t("text", { office, proposer, name, company, day: dayInText(proposedAt, locale) })}</p>
          <p>{t("means")}</p>
          {companyUser.role === "administrator" && (
            <form className="bar" action="/api/names" method="post">
              <FormToken />
              <input type="hidden" name={seenField} value={JSON.stringify(nameState({ name: company }))} />
              <input type="hidden" name="companyId" value={companyUser.companyId} />
              <input type="hidden" name="proposalId" value={id} />
              <Submit words={words} name="answer" value="accepted">
                {t("accept", { name })}
              </Submit>
              <Submit words={words} look="secondary" name="answer" value="declined" isFurther>
                {t("decline", { company })}
              </Submit>
            </form>
          )}
        </section>
      ))}
    </>
  );
}
