import { SettingsFrame } from "#app/(practice)/settings/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { lastUndone } from "#lib/audit/last-change.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { locales } from "#lib/locale.ts";
import { missing } from "#lib/missing.ts";
import { showOffice } from "#lib/offices/change.ts";
import { mayRunOffice, rightsInOrder } from "#lib/rights.ts";
import { InvitationForm } from "./form.tsx";

export default page(async () => {
  const employee = await requireEmployee();
  if (!mayRunOffice(employee)) missing();
  const { locale } = await showOffice(employee);

  const t = await getTranslations("settings");
  const invite = await getTranslations("settings.invite");
  return (
    <SettingsFrame employee={employee} tab="employees" narrow>
      <InvitationForm
        officeId={employee.officeId}
        after={await lastUndone(employee, "employment", employee.officeId)}
        locale={locale}
        rights={rightsInOrder.map((id) => ({ id, name: t(`rights.${id}.name`), note: t(`rights.${id}.means`) }))}
        languages={locales.map((id) => ({ id, name: t(`languages.${id}`) }))}
        words={await formWords()}
        texts={{
          title: invite("title"),
          intro: invite("intro"),
          firstName: invite("firstName"),
          lastName: invite("lastName"),
          email: invite("email"),
          emailHint: invite("emailHint"),
          rights: invite("rights"),
          language: invite("language"),
          send: invite("send"),
          cancel: t("cancel"),
        }}
      />
    </SettingsFrame>
  );
});
