import Link from "next/link";
import { getTranslations } from "#lib/i18n/request.ts";
import { PortalShell } from "./ui/portal-shell.tsx";

export default async function NotFound() {
  const t = await getTranslations("ui");
  return (
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
  );
}
