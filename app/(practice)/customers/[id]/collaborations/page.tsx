import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { readShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { ServiceCard } from "#app/ui/collaboration/service-card.tsx";
import { StateChip } from "#app/ui/state-chip.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { listLatest } from "#lib/collaborations/request/explain.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { serviceKeys } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";

export default page(async ({ params }: PageProps<"/customers/[id]/collaborations">) => {
  const employee = await requireEmployee();
  const { id } = await params;
  const [found, latest] = await Promise.all([showCustomer(employee, id), listLatest(employee, id), readShell(employee)]);
  const customer = found ?? missing();

  const t = await getTranslations("customer.tabs");
  const states = await getTranslations("customers.states");
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      <title>{`${t("collaborations")} – ${customer.name}`}</title>
      <div className="services">
        {serviceKeys.map((service) => {
          const state = latest.find((collaboration) => collaboration.service === service)?.status ?? "not-activated";
          return (
            <ServiceCard key={service} service={service} href={servicePath({ customerId: customer.id, service })}>
              <StateChip state={state} label={states(state)} />
            </ServiceCard>
          );
        })}
      </div>
    </CustomerFrame>
  );
});
