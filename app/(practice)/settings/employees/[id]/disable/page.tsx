import { SettingsFrame } from "#app/(practice)/settings/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { showEmployee } from "#lib/offices/employees.ts";
import { mayRunOffice } from "#lib/rights.ts";
import { DisableForm } from "./form.tsx";

export default page(async ({ params }: PageProps<"/settings/employees/[id]/disable">) => {
  const employee = await requireEmployee();
  if (!mayRunOffice(employee)) missing();
  const { id, name, acceptedAt } = (await showEmployee(employee, (await params).id)) ?? missing();

  const t = await getTranslations("settings.disable");
  const texts = {
    title: acceptedAt ? t("title", { name }) : t("withdraw.title", { name }),
    text: acceptedAt ? t("text", { name, office: employee.officeName }) : t("withdraw.text", { name }),
    elsewhere: acceptedAt ? t("elsewhere", { name }) : "",
    disable: acceptedAt ? t("button") : t("withdraw.button"),
    keep: acceptedAt ? t("keep") : t("withdraw.keep"),
  };
  return (
    <SettingsFrame employee={employee} tab="employees" narrow>
      <DisableForm employeeId={id} words={await formWords()} texts={texts} />
    </SettingsFrame>
  );
});
