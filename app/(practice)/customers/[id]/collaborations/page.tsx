import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { StateChip } from "#app/ui/state-chip.tsx";
import { page } from "#app/ui/wrapped.tsx";
import { requireEmployee } from "#lib/auth/session.ts";
import { listLatest } from "#lib/collaborations/explain.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { missing } from "#lib/missing.ts";
import { serviceKeys, services } from "#lib/services/catalogue.ts";

export default page(async ({ params }: PageProps<"/customers/[id]/collaborations">) => {
  const employee = await requireEmployee();
  const customer = (await showCustomer(employee, (await params).id)) ?? missing();
  const latest = await listLatest(employee, customer.id);

  const t = await getTranslations("customer.tabs");
  const names = await getTranslations("services");
  const states = await getTranslations("customers.states");
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      <title>{`${t("collaborations")} – ${customer.name}`}</title>
      <div className="services">
        {serviceKeys.map((service) => {
          const state = latest.find((collaboration) => collaboration.service === service)?.status ?? "not-activated";
          return (
            <Link className="service" key={service} href={`/customers/${customer.id}/collaborations/${service}`}>
              <span className="badge">
                <Icon name={services[service].icon} />
              </span>
              <strong>{names(`${service}.name`)}</strong>
              <small>{names(`${service}.line`)}</small>
              <span>
                <StateChip state={state} label={states(state)} />
              </span>
            </Link>
          );
        })}
      </div>
    </CustomerFrame>
  );
});
