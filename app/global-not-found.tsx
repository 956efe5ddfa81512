import Link from "next/link";
import { getTranslations } from "#lib/i18n/request.ts";
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
        <p>
          <Link className="button" href="/" prefetch={false}>
            {t("home")}
          </Link>
        </p>
      </PortalShell>
    </RootLayout>
  );
}
