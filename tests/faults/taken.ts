import { expectPromisesKept } from "./invariants/check.ts";
import type { Taken } from "./invariants/counting.ts";
import { aLedger } from "./invariants/ledger.ts";

/** All that any provider of a file's tests has taken. */
const taken: Taken = new Map();

/** The provider's list and the letters' rows say the same of every letter: taken exactly once. */
export async function expectTakenOnce(ledger: Taken, title: string): Promise<void> {
  for (const [key, letter] of ledger) taken.set(key, letter);
  await expectPromisesKept(title, { ledger: aLedger(), taken }, [4]);
}
