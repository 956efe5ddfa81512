import Link from "next/link";
import { findPerson } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { findClosedOffice } from "#lib/offices/closed.ts";
import RootLayout from "./layout.tsx";
import { PortalShell } from "./ui/shell/portal-shell.tsx";

export { metadata, viewport } from "./layout.tsx";

/** What an address shows that matches nothing. It stands outside the layout, and so apart from every other page. */
export default async function NothingThere() {
  const t = await getTranslations("ui");
  return (
    <RootLayout>
      <PortalShell>
        <title>{t("missing.title")}</title>
        <h1>{t("missing.title")}</h1>
        <p>{t("missing.text")}</p>
        <p>{t("missing.advice")}</p>
        <ClosedOffice />
        <p>
          <Link className="button" href="/" prefetch={false}>
            {t("home")}
          </Link>
        </p>
      </PortalShell>
    </RootLayout>
  );
}

/** An employee of an office that is closed finds nothing of it: this says why. */
async function ClosedOffice() {
  const person = await findPerson();
  const closed = person && (await findClosedOffice(person));
  if (!closed) return null;
  const t = await getTranslations("ui");
  return (
    <p>
      <a href="/office/closed">{t("missing.closed", { office: closed.name })}</a>
    </p>
  );
}
