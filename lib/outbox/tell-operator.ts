import type { Transaction } from "#db/client.ts";
import { env } from "#env.ts";
import type { LetterFacts } from "./kinds.ts";
import { queueLetter } from "./queue.ts";

/** That something waits for an operator, where there is an address for it. */
export async function tellOperator(tx: Transaction, facts: LetterFacts["operator-asked"]): Promise<void> {
  if (!env.OPERATOR_EMAIL) return;
  await queueLetter(tx, { kind: "operator-asked", facts, locale: "sv", to: { email: env.OPERATOR_EMAIL }, from: { name: "Spiris" } });
}
