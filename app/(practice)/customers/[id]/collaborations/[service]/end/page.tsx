import { redirect } from "next/navigation";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { endTexts, plannedEnd } from "#app/ui/collaboration/end-texts.ts";
import { WhatEnds } from "#app/ui/collaboration/what-ends.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { lastUndone } from "#lib/audit/last-change.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { comingDays } from "#lib/collaborations/ending/end.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { missing } from "#lib/missing.ts";
import { isService } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";
import { EndForm } from "./form.tsx";

export default page(async ({ params }: PageProps<"/customers/[id]/collaborations/[service]/end">) => {
  const employee = await requireEmployee();
  const { id, service } = await params;
  if (!isService(service)) missing();
  const customer = (await showCustomer(employee, id)) ?? missing();
  const collaboration = (await showCollaboration(employee, id, service)) ?? missing();
  const path = servicePath({ customerId: customer.id, service });
  if (collaboration.status !== "active" || !collaboration.mayEnd) redirect(path);

  const { invoiceRecipient } = collaboration;
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      <EndForm
        collaborationId={collaboration.id}
        officeId={employee.officeId}
        after={await lastUndone(employee, "end", collaboration.id)}
        path={path}
        days={comingDays()}
        chosen={plannedEnd(collaboration)}
        words={await formWords()}
        texts={await endTexts(customer.name, service)}
      >
        <WhatEnds of={{ office: employee.officeName, company: customer.name, service, invoiceRecipient }} />
      </EndForm>
    </CustomerFrame>
  );
});
