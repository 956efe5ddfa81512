import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { lastUndone } from "#lib/audit/last-change.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { ContactForm } from "../form.tsx";
import { contactTexts } from "../texts.ts";

export default page(async ({ params }: PageProps<"/customers/[id]/contacts/new">) => {
  const employee = await requireEmployee();
  const customer = (await showCustomer(employee, (await params).id)) ?? missing();
  if (customer.archivedAt) missing();

  const t = await getTranslations("customer.contacts");
  return (
    <CustomerFrame employee={employee} customer={customer} tab="contacts">
      <ContactForm
        customerId={customer.id}
        contactId=""
        after={await lastUndone(employee, "contact", customer.id)}
        contact={{}}
        words={await formWords()}
        texts={await contactTexts(t("newTitle"), customer)}
      />
    </CustomerFrame>
  );
});
