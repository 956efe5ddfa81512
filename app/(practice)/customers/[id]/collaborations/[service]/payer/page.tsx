import { redirect } from "next/navigation";
import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { lastUndone } from "#lib/audit/last-change.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { isService } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";
import { PayerForm } from "./form.tsx";

export default page(async ({ params }: PageProps<"/customers/[id]/collaborations/[service]/payer">) => {
  const employee = await requireEmployee();
  const { id, service } = await params;
  if (!isService(service)) missing();
  const customer = (await showCustomer(employee, id)) ?? missing();
  const collaboration = (await showCollaboration(employee, id, service)) ?? missing();
  const path = servicePath({ customerId: customer.id, service });
  if (collaboration.status !== "active" || !collaboration.mayChangePayer || collaboration.changeWaits) redirect(path);

  const t = await getTranslations("changes.recipient");
  const words = await getTranslations("activate");
  const names = await getTranslations("services");
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      <PayerForm
        collaborationId={collaboration.id}
        officeId={employee.officeId}
        after={await lastUndone(employee, "payer", collaboration.id)}
        path={path}
        current={collaboration.invoiceRecipient ?? undefined}
        words={await formWords()}
        texts={{
          title: t("title", { service: names(`${service}.name`) }),
          payer: words("recipient"),
          payerHint: words("recipientHint"),
          office: words("office"),
          officeNote: t("officeNote", { office: employee.officeName }),
          customer: words("customer"),
          customerNote: t("customerNote", { customer: customer.name }),
          change: t("change"),
          keep: t("keep"),
        }}
      />
    </CustomerFrame>
  );
});
