import Link from "next/link";
import { Facts } from "#app/ui/facts.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import type { DocumentReaders } from "#lib/access/document-readers.ts";
import { usersPath } from "#lib/companies/link.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { CompanyUser } from "#lib/who.ts";

type Props = DocumentReaders & { companyUser: CompanyUser };

/** Who of the company's own people sees invoices and documents, and whether an office may answer, which an administrator decides here. */
export async function DocumentAccess({ companyUser, readers, officeMayAnswer }: Props) {
  const t = await getTranslations("whoSees.documents");
  const levels = await getTranslations("users.levels");
  const locale = await getLocale();
  const { companyId, companyName: company, role: own } = companyUser;
  return (
    <section className="panel stack">
      <h2>{t("title")}</h2>
      <h3>{t("readers", { company })}</h3>
      <Facts
        items={readers.map(({ personId, name, role, level }) => [
          name,
          <span key={personId}>{role === "administrator" ? t("everything") : levels(`${level}.means`)}</span>,
        ])}
      />
      <Link href={usersPath(companyId)}>{t("change")}</Link>
      <h3>{t("office")}</h3>
      <p>{t("officeText")}</p>
      <p>
        <b>{officeMayAnswer ? t("answers", { day: dayInText(officeMayAnswer, locale) }) : t("reads")}</b>
      </p>
      {own === "administrator" ? (
        <form className="bar" action="/api/office-answers" method="post">
          <FormToken />
          <input type="hidden" name="companyId" value={companyId} />
          <Submit words={await formWords()} look="secondary" name="office" value={officeMayAnswer ? "reads" : "answers"}>
            {t(officeMayAnswer ? "stop" : "let")}
          </Submit>
        </form>
      ) : (
        <p className="quiet">{t("readOnly")}</p>
      )}
    </section>
  );
}
