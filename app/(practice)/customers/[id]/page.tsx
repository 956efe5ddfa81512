import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Facts } from "#app/ui/facts.tsx";
import { StateChip } from "#app/ui/state-chip.tsx";
import { page } from "#app/ui/wrapped.tsx";
import { requireEmployee } from "#lib/auth/session.ts";
import { listLatest } from "#lib/collaborations/explain.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { missing } from "#lib/missing.ts";
import { serviceKeys } from "#lib/services/catalogue.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import { CustomerFrame } from "./frame.tsx";

export default page(async ({ params }: PageProps<"/customers/[id]">) => {
  const employee = await requireEmployee();
  const customer = (await showCustomer(employee, (await params).id)) ?? missing();
  const latest = await listLatest(employee, customer.id);
  const tasks = await listTasks(employee, customer.id);

  const t = await getTranslations("customer");
  const states = await getTranslations("customers.states");
  const names = await getTranslations("services");
  const main = (await listContacts(employee, customer.id)).find(({ isMain }) => isMain);
  const stateOf = (service: string) => latest.find((collaboration) => collaboration.service === service)?.status ?? "not-activated";
  return (
    <CustomerFrame employee={employee} customer={customer} tab="overview">
      <title>{customer.name}</title>
      <section className="panel stack">
        <h2>{t("overview.collaborations")}</h2>
        <Facts
          items={serviceKeys.map((service) => [
            names(`${service}.name`),
            <Link className="bar" key={service} href={`/customers/${customer.id}/collaborations/${service}`}>
              <StateChip state={stateOf(service)} label={states(stateOf(service))} />
              <span>{t("overview.open")}</span>
            </Link>,
          ])}
        />
      </section>
      <section className="panel stack">
        <h2>{t("overview.card")}</h2>
        <Facts
          items={[
            [t("overview.number"), customer.number],
            [t("overview.organisationNumber"), organisationNumberOnScreen(customer.organisationNumber)],
            [t("overview.responsible"), customer.responsible],
            [t("overview.contact"), main ? `${main.firstName} ${main.lastName}` : t("overview.noContact")],
            [
              t("overview.email"),
              main?.email ? (
                <a key="email" href={`mailto:${main?.email}`}>
                  {main?.email}
                </a>
              ) : (
                "–"
              ),
            ],
            [t("overview.mobile"), main?.mobile ?? "–"],
            [t("overview.language"), t(`overview.languages.${customer.locale}`)],
          ]}
        />
      </section>
      <section className="panel stack">
        <h2>{t("overview.tasks")}</h2>
        {tasks.length === 0 ? (
          <p className="quiet">{t("tasks.none")}</p>
        ) : (
          <Facts items={tasks.slice(0, 5).map(({ name, owner }) => [name, owner])} />
        )}
        <p>
          <Link href={`/customers/${customer.id}/tasks`}>{t("overview.allTasks")}</Link>
        </p>
      </section>
    </CustomerFrame>
  );
});
