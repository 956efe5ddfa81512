import type { SortHeading } from "#app/ui/list/rows/headings.tsx";
import type { CollaborationFilter, collaborationSortings } from "#lib/collaborations/views/filter.ts";
import { addressOf, type ListPlace } from "./address.ts";

type Sorting = (typeof collaborationSortings)[number];

/** A heading that sorts: by itself, and the other way round when it already does. */
export function headingOf(place: ListPlace, filter: CollaborationFilter, label: string, sort?: Sorting): SortHeading {
  if (!sort) return [label];
  const isCurrent = filter.sort === sort;
  const isAscending = filter.order === "asc";
  const order = isCurrent ? (isAscending ? "desc" : "asc") : sort === "sent" ? "desc" : "asc";
  const href = addressOf(place, filter, { sort, order });
  return isCurrent ? [label, href, isAscending ? "ascending" : "descending"] : [label, href];
}
