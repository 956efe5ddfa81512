import Link from "next/link";
import { readShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { FormKey } from "#app/ui/form/form-key.tsx";
import { StateChip } from "#app/ui/state-chip.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { listLatest } from "#lib/collaborations/request/explain.ts";
import { showOverview } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { serviceKeys } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";
import { CardFacts } from "./card.tsx";
import { CompanyName } from "./company-name.tsx";
import { CustomerFrame } from "./frame.tsx";
import { CardMessage } from "./message.tsx";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]">) => {
  const employee = await requireEmployee();
  const { id } = await params;
  const { notice } = await searchParams;
  const [found, latest] = await Promise.all([showOverview(employee, id), listLatest(employee, id), readShell(employee)]);
  const customer = found ?? missing();

  const t = await getTranslations("customer");
  const states = await getTranslations("customers.states");
  const names = await getTranslations("services");
  const stateOf = (service: string) => latest.find((collaboration) => collaboration.service === service)?.status ?? "not-activated";
  return (
    <CustomerFrame employee={employee} customer={customer} tab="overview">
      <title>{customer.name}</title>
      <CardMessage notice={notice} customer={customer} />
      <CompanyName customer={customer} notice={notice} />
      <section className="panel stack">
        <h2>{t("overview.collaborations")}</h2>
        <Facts
          items={serviceKeys.map((service) => [
            names(`${service}.name`),
            <Link className="bar" key={service} href={servicePath({ customerId: customer.id, service })}>
              <StateChip state={stateOf(service)} label={states(stateOf(service))} />
              <span>{t("overview.open")}</span>
            </Link>,
          ])}
        />
      </section>
      <section className="panel stack">
        <div className="bar">
          <h2>{t("overview.card")}</h2>
          {!customer.archivedAt && (
            <Link className="button push" href={`/customers/${customer.id}/edit`} prefetch={false}>
              {t("overview.edit")}
            </Link>
          )}
        </div>
        <CardFacts customer={customer} />
        {customer.notes && <p className="notes">{customer.notes}</p>}
      </section>
      <section className="panel stack">
        <h2>{t("overview.tasks")}</h2>
        {customer.tasks.length === 0 ? (
          <p className="quiet">{t("tasks.none")}</p>
        ) : (
          <Facts items={customer.tasks.map(({ name, owner }) => [name, owner])} />
        )}
        <p>
          <Link href={`/customers/${customer.id}/tasks`}>{t("overview.allTasks")}</Link>
        </p>
      </section>
      {!customer.archivedAt && (
        <form action={`/customers/${customer.id}/archive`} method="post">
          <FormKey />
          <input type="hidden" name="customerId" value={customer.id} />
          <button className="button plain" type="submit">
            {t("overview.archive")}
          </button>
        </form>
      )}
    </CustomerFrame>
  );
});
