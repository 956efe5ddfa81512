import type { Route } from "next";
import { createLoader, createSerializer, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { type CollaborationFilter, collaborationSortings } from "#lib/collaborations/views/filter.ts";
import { isId } from "#lib/identifiers.ts";
import { serviceKeys } from "#lib/services/catalogue.ts";
import { statuses } from "#lib/standing/status.ts";

export const places = {
  active: "/settings/collaborations",
  sent: "/settings/collaborations/sent",
  unlinked: "/settings/collaborations/unlinked",
} as const;

export type ListPlace = keyof typeof places;

const byPeople = ["task", "service", "owner", "responsible"] as const;

/** What each list can be filtered by. What stands unlinked has no task that one could ask for. */
export const filters = { active: byPeople, sent: [...byPeople, "state"], unlinked: ["service", "responsible"] } as const;

const parameters = {
  task: parseAsString,
  service: parseAsStringLiteral(serviceKeys),
  owner: parseAsString,
  responsible: parseAsString,
  state: parseAsStringLiteral(statuses),
  sort: parseAsStringLiteral(collaborationSortings).withDefault("sent"),
  order: parseAsStringLiteral(["asc", "desc"]).withDefault("desc"),
  page: parseAsInteger.withDefault(1),
};

const load = createLoader(parameters);
const serialize = createSerializer(parameters);

type Asked = Record<string, string | string[] | undefined> | URLSearchParams;

/** What an address asks the list to show; words that make no sense count as not given. */
export async function filterOf(searchParams: Promise<Asked>): Promise<CollaborationFilter> {
  const { task, owner, responsible, page, ...filter } = load(await searchParams);
  return { ...filter, task: idOf(task), owner: idOf(owner), responsible: idOf(responsible), page: Math.min(Math.max(page, 1), 10_000) };
}

/** The address of a list with something else in it; anything but a page number begins at the first page again. */
export function addressOf(place: ListPlace, filter: CollaborationFilter, change: Partial<CollaborationFilter>): Route {
  const wanted = { ...filter, page: 1, ...change };
  const own = Object.fromEntries(filters[place].map((name) => [name, wanted[name]]));
  const { sort, order, page } = wanted;
  const query = serialize(place === "unlinked" ? { ...own, page } : { ...own, sort, order, page }).slice(1);
  return query ? `${places[place]}?${query}` : places[place];
}

/** Which list a form names; one that it does not know is the first. */
export const placeOf = (word: string | null): ListPlace => (word === "sent" || word === "unlinked" ? word : "active");

const idOf = (word: string | null) => (word && isId(word) ? word : null);
