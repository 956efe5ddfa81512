import type { SQL } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import type { Ledger } from "./ledger.ts";

/** What the provider says that it took, by idempotency key. */
export type Taken = Map<string, { id: string; letter: string }>;

/** The three who are compared. The database is asked by a superuser, in one transaction: what really is there. */
export type Witnesses = { database: Transaction; ledger: Ledger; taken: Taken };

/** So many of something were looked at, and these were wrong. */
export type Part = { counted: string; checked: number; violations: string[] };

/** Asks the database once how many there are of something, and which of them are wrong, each with a word why. */
export async function count({ database }: Witnesses, counted: string, all: SQL, wrong: SQL): Promise<Part> {
  const [row] = await database.execute(all);
  const violations = await database.execute(wrong);
  return { counted, checked: Number(Object.values(row ?? {})[0]), violations: violations.map((found) => Object.values(found).join(" ")) };
}

/** The same for what the clients or the provider know. */
export const compare = <Item>(counted: string, items: Item[], isRight: (item: Item) => boolean, name: (item: Item) => string): Part => ({
  counted,
  checked: items.length,
  violations: items.filter((item) => !isRight(item)).map(name),
});

/** What was tried on purpose and must have been refused. */
export function probed({ ledger }: Witnesses, number: number, counted: string): Part {
  const mine = ledger.probes.filter(({ promise }) => promise === number);
  return compare(
    counted,
    mine,
    ({ gotThrough }) => !gotThrough,
    ({ what }) => what,
  );
}
