import Link from "next/link";
import { page } from "#app/entry/render-page.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { Support } from "#app/ui/support.tsx";
import { findPerson } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { keptKinds, periods } from "./periods.ts";

/** What is kept about people, how long and why. For everybody, signed in or not. */
export default page(async () => {
  const person = await findPerson();
  const t = await getTranslations("privacy");
  return (
    <PortalShell person={person?.name}>
      <title>{t("title")}</title>
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      <div className="panel">
        <Facts items={keptKinds.map((kind) => [t(`kinds.${kind}.name`), t(`kinds.${kind}.text`, periods)])} />
      </div>
      <section className="stack">
        <h2>{t("yours.title")}</h2>
        <p>{t("yours.text")}</p>
        <p>
          <Link className="button" href="/my/data" prefetch={false}>
            {t("yours.link")}
          </Link>
        </p>
        <p>{t("yours.erase", periods)}</p>
        <Support />
      </section>
    </PortalShell>
  );
});
