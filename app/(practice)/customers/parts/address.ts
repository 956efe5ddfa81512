import type { Route } from "next";
import { createLoader, createSerializer, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { type CustomerFilter, sortings, states } from "#lib/customers/filter.ts";
import { withoutPersonalNumbers } from "#lib/customers/search.ts";
import { isId } from "#lib/identifiers.ts";
import { serviceKeys } from "#lib/services/catalogue.ts";

const parameters = {
  search: parseAsString.withDefault(""),
  state: parseAsStringLiteral(states),
  responsible: parseAsString,
  task: parseAsString,
  service: parseAsStringLiteral(serviceKeys),
  sort: parseAsStringLiteral(sortings).withDefault("name"),
  order: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
  page: parseAsInteger.withDefault(1),
};

const load = createLoader(parameters);
const serialize = createSerializer(parameters);

type Asked = Record<string, string | string[] | undefined> | URLSearchParams;

/** What an address asks the list to show; words that make no sense count as not given. */
export async function filterOf(searchParams: Promise<Asked>): Promise<CustomerFilter> {
  const { search, responsible, task, page, ...filter } = load(await searchParams);
  return {
    ...filter,
    search: search.slice(0, 200),
    responsible: responsible && isId(responsible) ? responsible : null,
    task: task && isId(task) ? task : null,
    page: Math.min(Math.max(page, 1), 10_000),
  };
}

/** The address of the list with something else in it; anything but a page number begins at the first page again. */
export const addressOf = (filter: CustomerFilter, change: Partial<CustomerFilter>): Route => {
  const query = queryOf({ ...filter, page: 1, ...change });
  return query ? `/customers?${query}` : "/customers";
};

/** A filter as it stands in an address, without a personal number that somebody looked for. */
export const queryOf = (filter: CustomerFilter): string => serialize({ ...filter, search: withoutPersonalNumbers(filter.search) }).slice(1);
