import { StandingChip } from "#app/(practice)/settings/employees/standing.tsx";
import { SettingsFrame } from "#app/(practice)/settings/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { shownAddress } from "#lib/addresses.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { dayInText, momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { calledIn } from "#lib/i18n/texts.ts";
import { missing } from "#lib/missing.ts";
import { showEmployee, standingOf } from "#lib/offices/employees.ts";
import { isErasedAddress } from "#lib/people/erased.ts";
import { mayRunOffice, rightsInOrder } from "#lib/rights.ts";
import { AccessPanel } from "./access.tsx";
import { RightsForm } from "./form.tsx";
import { FactorReset } from "./parts/factor.tsx";
import { Message } from "./parts/message.tsx";
import { Sender } from "./parts/sender.tsx";
import { SignOut } from "./parts/sign-out.tsx";

export default page(async ({ params, searchParams }: PageProps<"/settings/employees/[id]">) => {
  const employee = await requireEmployee();
  const colleague = (await showEmployee(employee, (await params).id)) ?? missing();

  const t = await getTranslations("settings");
  const locale = await getLocale();
  const options = rightsInOrder.map((id) => ({ id, name: t(`rights.${id}.name`), note: t(`rights.${id}.means`) }));
  const standing = standingOf(colleague);
  const isErased = isErasedAddress(colleague.email);
  const left = t("employee.left", { customers: colleague.customers, tasks: colleague.tasks });
  return (
    <SettingsFrame employee={employee} tab="employees" narrow>
      <Message notice={(await searchParams).notice} colleague={colleague} />
      <div className="bar">
        <h2 className="big">{calledIn(locale, colleague.name)}</h2>
        <StandingChip standing={standing} />
      </div>
      <section className="panel stack">
        <Facts
          items={[
            [
              t("employee.email"),
              isErased ? (
                "–"
              ) : (
                <a key="email" href={`mailto:${colleague.email}`}>
                  {shownAddress(colleague.email)}
                </a>
              ),
            ],
            [t("employee.rights"), t(`rights.${colleague.rights}.name`)],
            colleague.acceptedAt
              ? [t("employee.since"), dayInText(colleague.acceptedAt, locale)]
              : [t("employee.asked"), dayInText(colleague.since, locale)],
            [t("employee.signedIn"), colleague.lastSignedInAt ? momentInText(colleague.lastSignedInAt, locale) : t("employee.never")],
            [t("employee.responsible"), left],
            [t("employee.sender.title"), colleague.senderName],
          ]}
        />
        {standing === "invited" && <p>{t("employee.noAnswer", { name: colleague.name })}</p>}
      </section>
      {mayRunOffice(employee) && !isErased && (
        <>
          <RightsForm
            employeeId={colleague.id}
            rights={colleague.rights}
            options={options}
            words={await formWords()}
            texts={{ title: colleague.name, rights: t("employee.rights"), save: t("employee.save") }}
          />
          <Sender colleague={colleague} />
          {colleague.id !== employee.employeeId && <FactorReset colleague={colleague} />}
          {colleague.id !== employee.employeeId && <SignOut colleague={colleague} />}
          <AccessPanel colleague={colleague} isSelf={colleague.id === employee.employeeId} />
        </>
      )}
      {!mayRunOffice(employee) && <title>{colleague.name}</title>}
    </SettingsFrame>
  );
});
