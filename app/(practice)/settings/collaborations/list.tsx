import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Empty } from "#app/ui/empty.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import type { Employee } from "#lib/auth/who.ts";
import type { CollaborationFilter } from "#lib/collaborations/filter.ts";
import { collaborationsPerPage, type ListedCollaboration } from "#lib/collaborations/list.ts";
import { ActiveTable } from "./active-table.tsx";
import { addressOf, type ListPlace, places } from "./address.ts";
import { SentTable } from "./sent-table.tsx";

type Props = { place: ListPlace; rows: ListedCollaboration[]; total: number; filter: CollaborationFilter; employee: Employee };

export async function CollaborationList({ place, rows, total, filter, employee }: Props) {
  if (rows.length === 0) return <Nothing place={place} filter={filter} />;
  const first = (filter.page - 1) * collaborationsPerPage;
  return (
    <>
      {place === "sent" ? <SentTable rows={rows} filter={filter} employee={employee} /> : <ActiveTable rows={rows} filter={filter} />}
      <Pagination
        from={first + 1}
        to={first + rows.length}
        of={total}
        previous={filter.page > 1 ? addressOf(place, filter, { page: filter.page - 1 }) : undefined}
        next={first + rows.length < total ? addressOf(place, filter, { page: filter.page + 1 }) : undefined}
      />
    </>
  );
}

async function Nothing({ place, filter }: Pick<Props, "place" | "filter">) {
  const t = await getTranslations("sent.none");
  if (filter.page > 1)
    return (
      <Empty icon="send" title={t("pastEnd")}>
        <Link className="button" href={addressOf(place, filter, {})}>
          {t("firstPage")}
        </Link>
      </Empty>
    );
  if (filter.task || filter.service || filter.owner || filter.responsible || (place === "sent" && filter.state))
    return (
      <Empty icon="search" title={t("noHits")} text={t("noHitsText")}>
        <Link className="button" href={places[place]}>
          {t("showAll")}
        </Link>
      </Empty>
    );
  return (
    <Empty icon={place === "sent" ? "send" : "handshake"} title={t(place)} text={t(`${place}Text`)}>
      <Link className="button" href="/customers">
        {t("customers")}
      </Link>
    </Empty>
  );
}
