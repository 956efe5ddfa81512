import { Timeline } from "#app/ui/timeline.tsx";
import type { WhoSees } from "#lib/access/company-view.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** Who could see the company's data until lately, and no longer can. */
export async function FormerAccess({ former }: Pick<WhoSees, "former">) {
  const t = await getTranslations("whoSees");
  const names = await getTranslations("services");
  if (former.length === 0) return null;
  const items = former.map(({ action, at, service, office, names: who }) => ({
    title: action === "access ended" ? t("lost", { names: who, office }) : t("ended", { office }),
    note: names(`${service}.name`),
    moment: at,
  }));
  return (
    <section className="stack">
      <h2>{t("former")}</h2>
      <Timeline items={items} />
    </section>
  );
}
