import Link from "next/link";
import type { WhoSees } from "#lib/access/company-view.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { requestPath } from "#lib/standing/links.ts";

type Props = { companyId: string; collaboration: WhoSees["shown"][number]; officeAnswers: boolean };

/** One service with one office: what is seen there, by whom, since when and why. */
export async function ServiceAccess({ companyId, collaboration, officeAnswers }: Props) {
  const t = await getTranslations("whoSees");
  const names = await getTranslations("services");
  const locale = await getLocale();
  const { id, service, office, task, isTaskActive, people } = collaboration;
  return (
    <section className="panel stack">
      <div className="stack gap-xs">
        <h2>{t("serviceWith", { service: names(`${service}.name`), office })}</h2>
        <p className="quiet">{names(`${service}.sees`)}</p>
      </div>
      {people.length > 0 ? (
        <ul className="stack gap-s">
          {people.map(({ employeeId, name, why, since }) => (
            <li className="stack gap-xs" key={employeeId}>
              <b>{name}</b>
              <span>{t(`why.${why}`, { task })}</span>
              {service === "digital-invoices" && <span>{t(officeAnswers ? "opens.answers" : "opens.reads")}</span>}
              <small>{t("since", { day: dayInText(since, locale) })}</small>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t(isTaskActive ? "noPeople" : "taskRests", { office, task })}</p>
      )}
      <Link href={requestPath({ companyId, id })}>{t("toCollaboration")}</Link>
    </section>
  );
}
