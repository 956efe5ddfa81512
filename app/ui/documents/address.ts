import type { Route } from "next";
import { createLoader, createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { withoutPersonalNumbers } from "#lib/customers/search.ts";
import { documentsPath, type MailboxPlace } from "#lib/exchange/links.ts";
import { answers, type Cursor, type DocumentFilter, kinds, periods, states, views } from "#lib/exchange/views/filter.ts";
import { isId } from "#lib/identifiers.ts";
import { ownPath } from "#lib/links.ts";

/** Which list: over all of an office's mailboxes, or that of one. */
export type Place = "office" | MailboxPlace;

const parameters = {
  view: parseAsStringLiteral(views),
  search: parseAsString.withDefault(""),
  customer: parseAsString,
  kind: parseAsStringLiteral(kinds),
  state: parseAsStringLiteral(states),
  answer: parseAsStringLiteral(answers),
  period: parseAsStringLiteral(periods),
  before: parseAsString,
};

const load = createLoader(parameters);
const serialize = createSerializer(parameters);

export type Asked = Record<string, string | string[] | undefined> | URLSearchParams;

/** An office begins with what needs attention, a company with everything. */
const firstView = (place: Place) => (place === "office" ? "attention" : "all");

/** What an address asks the list to show; words that make no sense count as not given. */
export function filterOf(place: Place, asked: Asked): DocumentFilter {
  const { view, search, customer, before, ...filter } = load(asked);
  return {
    ...filter,
    view: view ?? firstView(place),
    search: search.slice(0, 200),
    customer: place === "office" && customer && isId(customer) ? customer : null,
    before: before ? cursorOf(before) : null,
  };
}

/** The address of the list with something else in it; it begins with the latest again. */
export const addressOf = (place: Place, filter: DocumentFilter, change: Partial<DocumentFilter>): Route => {
  const path = pathOf(place);
  const query = queryOf(place, { ...filter, before: null, ...change });
  return ownPath(query ? `${path}?${query}` : path);
};

export const pathOf = (place: Place) => (place === "office" ? ("/documents" as const) : documentsPath(place));

/** A filter as it stands in an address, without a personal number that somebody looked for. */
export function queryOf(place: Place, { view, search, before, ...filter }: DocumentFilter): string {
  const written = {
    ...filter,
    view: view === firstView(place) ? null : view,
    search: withoutPersonalNumbers(search),
    before: before && `${before.at}_${before.id}`,
  };
  return serialize(written).slice(1);
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

function cursorOf(word: string): Cursor | null {
  const [at = "", id = ""] = word.split("_");
  return moment.test(at) && !Number.isNaN(Date.parse(at)) && isId(id) ? { at, id } : null;
}
