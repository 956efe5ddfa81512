import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { isService } from "#lib/services/catalogue.ts";
import { servicePath } from "#lib/standing/links.ts";
import { WithdrawForm } from "./form.tsx";

export default page(async ({ params }: PageProps<"/customers/[id]/collaborations/[service]/withdraw">) => {
  const employee = await requireEmployee();
  const { id, service } = await params;
  if (!isService(service)) missing();
  const customer = (await showCustomer(employee, id)) ?? missing();
  const collaboration = (await showCollaboration(employee, id, service)) ?? missing();

  const t = await getTranslations("withdraw");
  const texts = { title: t("title", { customer: customer.name }), text: t("text"), withdraw: t("withdraw"), keep: t("keep") };
  return (
    <CustomerFrame employee={employee} customer={customer} tab="collaborations">
      <WithdrawForm
        collaborationId={collaboration.id}
        path={servicePath({ customerId: customer.id, service })}
        words={await formWords()}
        texts={texts}
      />
    </CustomerFrame>
  );
});
