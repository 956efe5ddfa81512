import type { Import } from "#lib/imports/queries.ts";
import type { Show } from "#lib/imports/shows.ts";
import { type ImportState, stateOf } from "#lib/imports/state.ts";

/** Which rows there are to look at: before the import their plans, then what became of them, then what undoing did. */
const showsOf: Record<ImportState, Show[]> = {
  unsure: [],
  read: ["new", "update", "contact", "wrong", "same"],
  failed: ["new", "update", "contact", "wrong", "same"],
  running: [],
  done: ["added", "updated", "contact-added", "left-out", "same"],
  undoing: [],
  undone: ["removed", "restored", "kept"],
};

/** Most files have none of these, and need no tab for them. */
const rare: Show[] = ["contact", "contact-added"];

type Chosen = { shows: Show[]; show: Show; page: number };

/** What the address asks for; by default the first kind of rows that there are. */
export function chosenIn(one: Import, { show: asked, page }: Record<string, string | string[] | undefined>): Chosen {
  const shows = showsOf[stateOf(one)].filter((show) => !rare.includes(show) || one.counts[show] > 0);
  const show = shows.find((known) => known === asked) ?? shows.find((known) => one.counts[known] > 0) ?? shows[0] ?? "new";
  return { shows, show, page: Math.min(Math.max(Math.trunc(Number(page)) || 1, 1), 100) };
}

export const addressOf = ({ id }: Pick<Import, "id">, show: Show, page = 1): `/customers/import/${string}?show=${string}` =>
  `/customers/import/${id}?show=${page > 1 ? `${show}&page=${page}` : show}`;
