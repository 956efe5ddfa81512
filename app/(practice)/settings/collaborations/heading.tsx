import Link from "next/link";
import type { CollaborationFilter, collaborationSortings } from "#lib/collaborations/filter.ts";
import { addressOf, type ListPlace } from "./address.ts";

type Props = { place: ListPlace; filter: CollaborationFilter; label: string; sort?: (typeof collaborationSortings)[number] };

/** A heading that sorts: by itself, and the other way round when it already does. */
export function Heading({ place, filter, label, sort }: Props) {
  if (!sort) return <th scope="col">{label}</th>;
  const isCurrent = filter.sort === sort;
  const isAscending = filter.order === "asc";
  const order = isCurrent ? (isAscending ? "desc" : "asc") : sort === "sent" ? "desc" : "asc";
  return (
    <th scope="col" aria-sort={isCurrent ? (isAscending ? "ascending" : "descending") : undefined}>
      <Link href={addressOf(place, filter, { sort, order })} prefetch={false}>
        {label}
        {isCurrent && <span aria-hidden="true">{isAscending ? " ↑" : " ↓"}</span>}
      </Link>
    </th>
  );
}
