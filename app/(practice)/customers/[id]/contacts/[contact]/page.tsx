import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { shownAddress } from "#lib/addresses.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { contactState } from "#lib/contacts/change.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";
import { ContactForm } from "../form.tsx";
import { contactTexts } from "../texts.ts";
import { Moves } from "./moves.tsx";

export default page(async ({ params }: PageProps<"/customers/[id]/contacts/[contact]">) => {
  const employee = await requireEmployee();
  const { id, contact: contactId } = await params;
  const customer = (await showCustomer(employee, id)) ?? missing();
  const contact = (await listContacts(employee, id)).find((one) => one.id === contactId) ?? missing();
  if (customer.archivedAt) missing();

  const t = await getTranslations("customer.contacts");
  return (
    <CustomerFrame employee={employee} customer={customer} tab="contacts">
      <ContactForm
        customerId={customer.id}
        contactId={contact.id}
        seen={contactState(contact)}
        contact={{
          ...contact,
          email: contact.email && shownAddress(contact.email),
          mobile: contact.mobile && telephoneOnScreen(contact.mobile),
        }}
        words={await formWords()}
        texts={await contactTexts(t("editTitle"), customer)}
      />
      <Moves customerId={customer.id} contact={contact} />
    </CustomerFrame>
  );
});
