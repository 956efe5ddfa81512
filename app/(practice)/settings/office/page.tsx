import { SettingsFrame } from "#app/(practice)/settings/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { shownAddress } from "#lib/addresses.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { findOwnMailbox } from "#lib/exchange/views/own-mailbox.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { locales } from "#lib/locale.ts";
import { missing } from "#lib/missing.ts";
import { officeState, showOffice } from "#lib/offices/change.ts";
import { mayRunOffice } from "#lib/rights.ts";
import { FactorDemandForm } from "./demand.tsx";
import { OfficeForm } from "./form.tsx";
import { OfficeMailbox } from "./mailbox.tsx";

export default page(async ({ searchParams }: PageProps<"/settings/office">) => {
  const employee = await requireEmployee();
  if (!mayRunOffice(employee)) missing();
  const [office, own] = await Promise.all([showOffice(employee), findOwnMailbox(employee)]);
  const isDemanded = office.secondFactorDemandedAt !== null;

  const t = await getTranslations("settings");
  const { notice } = await searchParams;
  return (
    <SettingsFrame employee={employee} tab="office" narrow>
      {notice === "saved" && <Notice tone="done" title={t("office.saved")} />}
      <OfficeForm
        officeId={employee.officeId}
        seen={officeState(office)}
        office={{
          name: office.name,
          replyAddress: shownAddress(office.replyAddress),
          locale: office.locale,
          organisationNumber: organisationNumberOnScreen(office.organisationNumber),
          reminderDays: office.reminderDays.join(", "),
        }}
        languages={locales.map((id) => ({ id, name: t(`languages.${id}`) }))}
        words={await formWords()}
        texts={{
          title: `${t("office.title")} – ${t("title")}`,
          name: t("office.name"),
          nameHint: t("office.nameHint"),
          organisationNumber: t("office.organisationNumber"),
          fixed: t("office.fixed"),
          replyAddress: t("office.replyAddress"),
          replyHint: t("office.replyHint"),
          language: t("office.language"),
          languageHint: t("office.languageHint"),
          reminderDays: t("office.reminderDays"),
          reminderHint: t("office.reminderHint"),
          save: t("office.save"),
        }}
      />
      <OfficeMailbox own={own} />
      <FactorDemandForm
        officeId={employee.officeId}
        isDemanded={isDemanded}
        words={await formWords()}
        texts={{
          title: t("office.secondFactor"),
          text: t(isDemanded ? "office.secondFactorOn" : "office.secondFactorNote"),
          change: t(isDemanded ? "office.secondFactorEnd" : "office.secondFactorBegin"),
        }}
      />
    </SettingsFrame>
  );
});
