import type { ReactNode } from "react";
import { getTranslations } from "#lib/i18n/request.ts";
import type { listAssignments } from "#lib/offices/open-assignments.ts";

/** The first fifty of each, and how many more. */
export async function Assignments({ left: { count, customers, tasks } }: { left: Awaited<ReturnType<typeof listAssignments>> }) {
  const t = await getTranslations("settings.handOver");
  const more = (many: number) => (many > 0 ? t("more", { more: many }) : undefined);
  return (
    <div className="pair">
      {count.customers > 0 && (
        <Left title={t("customers")} count={count.customers} more={more(count.customers - customers.length)}>
          {customers.map(({ id, name, archivedAt }) => (
            <li key={id}>
              {name}
              {archivedAt && <span className="quiet"> ({t("archived")})</span>}
            </li>
          ))}
        </Left>
      )}
      {count.tasks > 0 && (
        <Left title={t("tasks")} count={count.tasks} more={more(count.tasks - tasks.length)}>
          {tasks.map(({ id, name, customer }) => (
            <li key={id}>
              {customer}
              <span className="quiet"> · {name}</span>
            </li>
          ))}
        </Left>
      )}
    </div>
  );
}

type Props = { title: string; count: number; more: string | undefined; children: ReactNode };

const Left = ({ title, count, more, children }: Props) => (
  <section className="panel stack gap-s">
    <h2>
      {title} <span className="quiet num">{count}</span>
    </h2>
    <ul className="stack gap-xs">{children}</ul>
    {more && <p className="quiet">{more}</p>}
  </section>
);
