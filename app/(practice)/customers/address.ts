import type { Route } from "next";
import { createLoader, createSerializer, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { type CustomerFilter, sortings, states } from "#lib/customers/list.ts";
import { isId } from "#lib/identifiers.ts";

const parameters = {
  search: parseAsString.withDefault(""),
  state: parseAsStringLiteral(states),
  responsible: parseAsString,
  sort: parseAsStringLiteral(sortings).withDefault("name"),
  order: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
  page: parseAsInteger.withDefault(1),
};

const load = createLoader(parameters);
const serialize = createSerializer(parameters);

/** What the address asks the list to show; words that make no sense count as not given. */
export async function filterOf(searchParams: PageProps<"/customers">["searchParams"]): Promise<CustomerFilter> {
  const { search, responsible, page, ...filter } = await load(searchParams);
  return {
    ...filter,
    search: search.slice(0, 200),
    responsible: responsible && isId(responsible) ? responsible : null,
    page: Math.min(Math.max(page, 1), 10_000),
  };
}

/** The address of the list with something else in it; anything but a page number begins at the first page again. */
export const addressOf = (filter: CustomerFilter, change: Partial<CustomerFilter>): Route => {
  const query = serialize({ ...filter, page: 1, ...change }).slice(1);
  return query ? `/customers?${query}` : "/customers";
};
