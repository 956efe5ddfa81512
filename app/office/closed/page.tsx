import { page } from "#app/entry/render-page.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { Support } from "#app/ui/support.tsx";
import { shownAddress } from "#lib/addresses.ts";
import { listCompaniesOf, listOfficesOf, requirePerson } from "#lib/auth/sessions/require.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { findClosedOffice } from "#lib/offices/closed.ts";

/** What the employees of a closed office see when they have signed in: that it is closed, and whom to contact. */
export default page(async () => {
  const person = await requirePerson();
  const closed = (await findClosedOffice(person)) ?? missing();
  const hasPlace = (await listCompaniesOf(person)).length + (await listOfficesOf(person.personId)).length > 0;

  const t = await getTranslations("places.closed");
  const day = closed.closedAt ? dayInText(closed.closedAt, await getLocale()) : "";
  return (
    <PortalShell person={person.name}>
      <title>{t("title", { office: closed.name })}</title>
      <h1>{t("title", { office: closed.name })}</h1>
      <p>{t("text", { office: closed.name, day })}</p>
      <p>{t("contact")}</p>
      <p>
        <a href={`mailto:${closed.replyAddress}`}>{shownAddress(closed.replyAddress)}</a>
      </p>
      <Support />
      {hasPlace && (
        <p>
          <a className="button" href="/my">
            {t("portal")}
          </a>
        </p>
      )}
    </PortalShell>
  );
});
