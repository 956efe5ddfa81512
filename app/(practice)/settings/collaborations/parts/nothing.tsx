import Link from "next/link";
import { Empty } from "#app/ui/list/empty.tsx";
import type { CollaborationFilter } from "#lib/collaborations/views/filter.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { addressOf, filters, type ListPlace, places } from "./address.ts";

const icons = { active: "handshake", sent: "send", unlinked: "check" } as const;

type Props = { place: ListPlace; filter: CollaborationFilter };

/** Why a list is empty: turned too far, filtered too much, or nothing there yet. */
export async function Nothing({ place, filter }: Props) {
  const t = await getTranslations("sent.none");
  if (filter.page > 1)
    return (
      <Empty icon={icons[place]} title={t("pastEnd")}>
        <Link className="button" href={addressOf(place, filter, {})}>
          {t("firstPage")}
        </Link>
      </Empty>
    );
  if (filters[place].some((name) => filter[name]))
    return (
      <Empty icon="search" title={t("noHits")} text={t("noHitsText")}>
        <Link className="button" href={places[place]}>
          {t("showAll")}
        </Link>
      </Empty>
    );
  return (
    <Empty icon={icons[place]} title={t(place)} text={t(`${place}Text`)}>
      <Link className="button" href="/customers">
        {t("customers")}
      </Link>
    </Empty>
  );
}
