import Link from "next/link";
import { Choice } from "#app/ui/choice.tsx";
import type { Employee } from "#lib/auth/who.ts";
import { type ExplainedAccess, explainEverybody } from "#lib/collaborations/access.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { WhyNot } from "./why-not.tsx";

type Props = {
  employee: Employee;
  customerId: string;
  collaborationId: string;
  path: `/customers/${string}/collaborations/${string}`;
  asked: string | string[] | undefined;
};

/** Who can open the service and why; for anybody else one asks, and is told the reason and what helps. */
export async function WhoHasAccess({ employee, customerId, collaborationId, path, asked }: Props) {
  const explained = await explainEverybody(employee, collaborationId);
  if (!explained) return null;
  const t = await getTranslations("access");
  const { people, task, taskId } = explained;
  const chosen = people.find(({ employeeId }) => employeeId === asked);
  return (
    <section className="stack" id="access">
      <h2>{t("title")}</h2>
      <Having people={people} />
      <form className="stack gap-s" action={`${path}#access`} method="get">
        <Choice
          name="colleague"
          label={t("ask")}
          hint={t("askHint")}
          options={people.map(({ employeeId, name }) => ({ id: employeeId, name }))}
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
        />
      )}
      <p>
        <Link href={`/customers/${customerId}/tasks/${taskId}`}>{t("openTask", { task })}</Link>
      </p>
    </section>
  );
}

async function Having({ people }: Pick<ExplainedAccess, "people">) {
  const t = await getTranslations("access");
  const locale = await getLocale();
  const having = people.flatMap(({ why, ...person }) => (why && "since" in person ? [{ ...person, why }] : []));
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
