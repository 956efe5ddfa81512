import Link from "next/link";
import { PracticeShell } from "#app/(practice)/shell.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { nextNumber } from "#lib/customers/numbers.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { showOffice } from "#lib/offices/change.ts";
import { CardForm } from "../card/form.tsx";
import { cardOptions, cardTexts } from "../card/texts.ts";
import { saveNewCustomer } from "./actions.ts";

export default page(async ({ searchParams }: PageProps<"/customers/new">) => {
  const employee = await requireEmployee();
  const { own } = await searchParams;
  const { locale, name, organisationNumber } = await showOffice(employee);
  const office = own === "company" && { name, organisationNumber: organisationNumberOnScreen(organisationNumber) };
  const card = { number: await nextNumber(employee), responsibleId: employee.employeeId, locale, ...office };

  const t = await getTranslations("customers");
  return (
    <PracticeShell employee={employee} current="customers" narrow>
      <p className="quiet">
        <Link href="/customers" prefetch={false}>
          {t("title")}
        </Link>
      </p>
      <CardForm
        save={saveNewCustomer}
        card={card}
        options={await cardOptions(employee)}
        back="/customers"
        isNew
        words={await formWords()}
        texts={await cardTexts("new")}
        hidden={{ officeId: employee.officeId }}
      />
    </PracticeShell>
  );
});
