import { page } from "#app/entry/render-page.tsx";
import { Empty } from "#app/ui/list/empty.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PortalShell } from "#app/ui/shell/portal-shell.tsx";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { listOwnPlaces } from "#lib/people/own-places.ts";
import { PlaceList } from "./list.tsx";

const notices = ["declined", "left"] as const;

/** Where somebody belongs and is asked to belong: here they answer, and here they leave. */
export default page(async ({ searchParams }: PageProps<"/places">) => {
  const person = await requirePerson();
  const { asked, own } = await listOwnPlaces(person);

  const t = await getTranslations("places");
  const home = await getTranslations("ui");
  const { notice: named } = await searchParams;
  const notice = notices.find((known) => known === named);
  return (
    <PortalShell person={person.name}>
      <title>{t("title")}</title>
      {notice && <Notice tone="done" title={t(`notices.${notice}`)} />}
      <div className="stack gap-s">
        <a href="/">{home("home")}</a>
        <h1>{t("title")}</h1>
        <p>{t("intro")}</p>
      </div>
      {asked.length > 0 && (
        <section className="stack">
          <h2>{t("asked")}</h2>
          <PlaceList places={asked} />
        </section>
      )}
      {own.length > 0 && (
        <section className="stack">
          <h2>{t("own")}</h2>
          <PlaceList places={own} />
        </section>
      )}
      {asked.length + own.length === 0 && <Empty icon="building-2" title={t("none")} text={t("noneText")} />}
    </PortalShell>
  );
});
