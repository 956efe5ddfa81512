import { Tabs } from "#app/ui/list/tabs.tsx";
import { type DocumentCounts, mostCounted } from "#lib/exchange/views/count.ts";
import { type DocumentFilter, views } from "#lib/exchange/views/filter.ts";
import { numberInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { addressOf, type Place } from "./address.ts";

type Props = { place: Place; filter: DocumentFilter; counts: DocumentCounts };

/** The views of a list, each with how much it holds; a filter stays when one goes from one to another. */
export async function Views({ place, filter, counts }: Props) {
  const t = await getTranslations("documents");
  const locale = await getLocale();
  const written = (many: number) =>
    many > mostCounted ? t("many", { most: numberInText(mostCounted, locale) }) : numberInText(many, locale);
  const count = (view: (typeof views)[number]) => {
    const many = counts[view];
    return many === undefined ? {} : { count: written(many), asks: view === "attention" && many > 0 };
  };
  return (
    <Tabs
      label={t("views.label")}
      items={views.map((view) => ({ href: addressOf(place, filter, { view }), name: t(`views.${view}`), ...count(view) }))}
      current={addressOf(place, filter, {})}
    />
  );
}
