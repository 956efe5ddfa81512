import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { CardForm } from "#app/(practice)/customers/card/form.tsx";
import { cardState } from "#app/(practice)/customers/card/state.ts";
import { cardOptions, cardTexts } from "#app/(practice)/customers/card/texts.ts";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { versionOf } from "#lib/customers/change.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { missing } from "#lib/missing.ts";
import { saveCustomer } from "./actions.ts";

export default page(async ({ params }: PageProps<"/customers/[id]/edit">) => {
  const employee = await requireEmployee();
  const customer = (await showCustomer(employee, (await params).id)) ?? missing();
  if (customer.archivedAt) missing();

  const { id, changedAt } = customer;
  return (
    <CustomerFrame employee={employee} customer={customer} tab="overview">
      <CardForm
        save={saveCustomer}
        card={cardState(customer)}
        options={await cardOptions(employee)}
        back={`/customers/${id}`}
        words={await formWords()}
        texts={await cardTexts("edit", customer)}
        hidden={{ customerId: id, version: String(versionOf({ changedAt })) }}
      />
    </CustomerFrame>
  );
});
