import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { readShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { ChangeNotice } from "#app/ui/collaboration/change-notice.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { isService } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";
import { Collaboration } from "./parts/collaboration.tsx";
import { NotActivated } from "./parts/not-activated.tsx";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/collaborations/[service]">) => {
  const employee = await requireEmployee();
  const { id, service } = await params;
  if (!isService(service)) missing();
  const [found, collaboration] = await Promise.all([
    showCustomer(employee, id),
    showCollaboration(employee, id, service),
    readShell(employee),
  ]);
  const customer = found ?? missing();

  const names = await getTranslations("services");
  const about = { service, path: servicePath({ customerId: customer.id, service }) };
  const asked = await searchParams;
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      <title>{`${names(`${service}.name`)} – ${customer.name}`}</title>
      <ChangeNotice notice={asked.notice} />
      {collaboration ? (
        <Collaboration {...about} employee={employee} customer={customer} collaboration={collaboration} asked={asked} />
      ) : (
        <NotActivated {...about} />
      )}
    </CustomerFrame>
  );
});
