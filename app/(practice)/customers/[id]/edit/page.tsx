import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { CardForm } from "#app/(practice)/customers/card/form.tsx";
import { cardOptions, cardTexts } from "#app/(practice)/customers/card/texts.ts";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { versionOf } from "#lib/customers/change.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { missing } from "#lib/missing.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";
import { saveCustomer } from "./actions.ts";

export default page(async ({ params }: PageProps<"/customers/[id]/edit">) => {
  const employee = await requireEmployee();
  const customer = (await showCustomer(employee, (await params).id)) ?? missing();
  if (customer.archivedAt) missing();

  const { id, changedAt, phone } = customer;
  const shown = { ...customer, phone: phone && telephoneOnScreen(phone) };
  const typed = Object.entries(shown).map(([field, value]) => [field, value === null ? "" : String(value)]);
  return (
    <CustomerFrame employee={employee} customer={customer} tab="overview">
      <CardForm
        save={saveCustomer}
        card={{ ...Object.fromEntries(typed), organisationNumber: organisationNumberOnScreen(customer.organisationNumber) }}
        options={await cardOptions(employee)}
        back={`/customers/${id}`}
        words={await formWords()}
        texts={await cardTexts("edit", customer)}
        hidden={{ customerId: id, version: String(versionOf({ changedAt })) }}
      />
    </CustomerFrame>
  );
});
