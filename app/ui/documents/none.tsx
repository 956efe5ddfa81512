import Link from "next/link";
import { Empty } from "#app/ui/list/empty.tsx";
import { type DocumentFilter, everyDocument, isNarrow } from "#lib/exchange/views/filter.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { addressOf, type Place } from "./address.ts";

/** Why no document stands in the list, and what to do next. */
export async function NoDocuments({ place, filter }: { place: Place; filter: DocumentFilter }) {
  const t = await getTranslations("documents");
  const { view } = filter;
  const all = (
    <Link className="button" href={addressOf(place, everyDocument, { view: "all" })} prefetch={false}>
      {t("empty.showAll")}
    </Link>
  );
  if (filter.before)
    return (
      <Empty icon="file-text" title={t("empty.pastEnd")}>
        <Link className="button" href={addressOf(place, filter, {})} prefetch={false}>
          {t("pages.latest")}
        </Link>
      </Empty>
    );
  if (isNarrow(filter))
    return (
      <Empty icon="search" title={t("empty.noHits")} text={t("empty.noHitsText")}>
        {all}
      </Empty>
    );
  if (view === "attention")
    return (
      <Empty icon="check" title={t("empty.nothing")} text={t("empty.nothingText")}>
        {all}
      </Empty>
    );
  const who = place === "office" ? "office" : "company";
  const title = view === "all" ? t(`empty.${who}`) : t(`empty.${view}`);
  return (
    <Empty icon="file-text" title={title} text={t(`empty.${who}Text`)}>
      {place === "office" ? (
        <Link className="button" href="/customers?state=active" prefetch={false}>
          {t("empty.customers")}
        </Link>
      ) : (
        view !== "all" && all
      )}
    </Empty>
  );
}
