import type { DocumentCounts } from "#lib/exchange/views/count.ts";
import type { DocumentFilter } from "#lib/exchange/views/filter.ts";
import type { listDocuments } from "#lib/exchange/views/list.ts";
import type { Place } from "./address.ts";
import { Chosen, FilterBar } from "./filter.tsx";
import { DocumentList } from "./list.tsx";
import { ListMessage } from "./message.tsx";
import { Views } from "./views.tsx";

type Named = { id: string; name: string };
type Props = {
  place: Place;
  filter: DocumentFilter;
  counts: DocumentCounts;
  page: Awaited<ReturnType<typeof listDocuments>>;
  customers?: Named[];
  asked: Record<string, string | string[] | undefined>;
};

/** A list of documents with all that belongs to it, wherever it stands. */
export const WholeList = ({ place, filter, counts, page, customers = [], asked }: Props) => (
  <>
    <ListMessage place={place} filter={filter} asked={asked} />
    <Views place={place} filter={filter} counts={counts} />
    <FilterBar place={place} filter={filter} customers={customers} />
    <Chosen place={place} filter={filter} customers={customers} />
    <DocumentList place={place} filter={filter} {...page} />
  </>
);
