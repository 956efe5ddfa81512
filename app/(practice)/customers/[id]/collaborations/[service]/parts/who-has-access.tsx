import Link from "next/link";
import { Choice } from "#app/ui/form/choice.tsx";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { Service } from "#lib/services/catalogue.ts";
import type { ServicePath } from "#lib/standing/links.ts";
import type { Employee } from "#lib/who.ts";
import { WhyNot } from "./why-not.tsx";

type Props = {
  employee: Employee;
  customerId: string;
  service: Service;
  collaboration: ShownCollaboration;
  path: ServicePath;
  asked: string | string[] | undefined;
};

/** Who can open the service and why; for anybody else one asks, and is told the reason and what helps. */
export async function WhoHasAccess({ employee, customerId, service, collaboration, path, asked }: Props) {
  const { colleagues, task, taskId, status } = collaboration;
  const hasDocuments = service === "digital-invoices";
  const t = await getTranslations("access");
  const chosen = colleagues.find(({ employeeId }) => employeeId === asked);
  return (
    <section className="stack" id="access">
      <h2>{t("title")}</h2>
      <Having colleagues={colleagues} />
      {hasDocuments && status === "active" && <p>{t("documents")}</p>}
      <form className="stack gap-s" action={`${path}#access`} method="get">
        <Choice
          name="colleague"
          label={t("ask")}
          hint={t("askHint")}
          options={colleagues.map(({ employeeId, name }) => ({ id: employeeId, name }))}
          placeholder={t("choose")}
          defaultValue={chosen?.employeeId}
        />
        <div className="bar">
          <button className="button" type="submit">
            {t("show")}
          </button>
        </div>
      </form>
      {chosen?.why && (
        <p role="status">
          {t("has", { name: chosen.name })} {t(`why.${chosen.why}`, { task })}
        </p>
      )}
      {chosen?.whyNot && (
        <WhyNot
          name={chosen.name}
          reason={chosen.whyNot}
          task={{ name: task, path: `/customers/${customerId}/tasks/${taskId}` }}
          person={employee.rights === "administrator" ? `/settings/employees/${chosen.employeeId}` : undefined}
          path={path}
          hasDocuments={hasDocuments}
        />
      )}
      <p>
        <Link href={`/customers/${customerId}/tasks/${taskId}`}>{t("openTask", { task })}</Link>
      </p>
    </section>
  );
}

async function Having({ colleagues }: Pick<ShownCollaboration, "colleagues">) {
  const t = await getTranslations("access");
  const locale = await getLocale();
  const having = colleagues.flatMap(({ why, ...person }) => (why && "since" in person ? [{ ...person, why }] : []));
  if (having.length === 0) return <p className="quiet">{t("nobody")}</p>;
  return (
    <ul className="stack gap-s">
      {having.map(({ employeeId, name, why, since }) => (
        <li key={employeeId}>
          <b>{name}</b> <span className="quiet">{t(`role.${why}`, { day: dayInText(since, locale) })}</span>
        </li>
      ))}
    </ul>
  );
}
