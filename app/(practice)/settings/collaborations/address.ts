import type { Route } from "next";
import { createLoader, createSerializer, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { type CollaborationFilter, collaborationSortings } from "#lib/collaborations/filter.ts";
import { statuses } from "#lib/collaborations/status.ts";
import { isId } from "#lib/identifiers.ts";
import { serviceKeys } from "#lib/services/catalogue.ts";

export const places = {
  active: "/settings/collaborations",
  sent: "/settings/collaborations/sent",
  unlinked: "/settings/collaborations/unlinked",
} as const;

export type ListPlace = "active" | "sent";

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
  const query = serialize({ ...filter, state: place === "active" ? null : filter.state, page: 1, ...change }).slice(1);
  if (!query) return places[place];
  return place === "sent" ? `/settings/collaborations/sent?${query}` : `/settings/collaborations?${query}`;
}

/** Which list a form names; one that it does not know is the first. */
export const placeOf = (word: string | null): ListPlace => (word === "sent" ? word : "active");

const idOf = (word: string | null) => (word && isId(word) ? word : null);
