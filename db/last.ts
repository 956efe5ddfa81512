import type { Transaction } from "./client.ts";

/** For whom a transaction works, where it is a person and no job. */
export type Asker = { personId: string; officeId?: string };
type Act = () => Promise<void>;

const askers = new WeakMap<Transaction, Asker>();
const acts = new WeakMap<Transaction, Act[]>();

export const askerOf = (tx: Transaction): Asker | undefined => askers.get(tx);

export function nameAsker(tx: Transaction, asker: Partial<Asker> | undefined): void {
  const { personId, ...place } = asker ?? {};
  if (personId) askers.set(tx, { personId, ...place });
}

/** Done when all else in the transaction is, just before it is committed: who waits there for a lock holds none that others wait for. */
export function doLast(tx: Transaction, act: Act): void {
  acts.set(tx, [...(acts.get(tx) ?? []), act]);
}

export async function doWhatIsLast(tx: Transaction): Promise<void> {
  for (const act of acts.get(tx) ?? []) await act();
}
