import { Pagination } from "#app/ui/list/pagination.tsx";
import type { CollaborationFilter } from "#lib/collaborations/views/filter.ts";
import { collaborationsPerPage, type ListedCollaboration } from "#lib/collaborations/views/list.ts";
import type { Employee } from "#lib/who.ts";
import { ActiveTable } from "./active-table.tsx";
import { addressOf, type ListPlace } from "./address.ts";
import { Nothing } from "./nothing.tsx";
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
