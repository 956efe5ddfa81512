/** What an invoice repeats has nothing that is its own, and two of it may be alike: each gets its place as its key. */
export const keyed = <Item>(items: readonly Item[]): { key: string; item: Item }[] =>
  items.map((item, place) => ({ key: `${place}`, item }));
