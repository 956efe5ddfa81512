import { inOffice } from "#db/tenant.ts";
import { LettersUsedUp } from "#lib/outbox/limits.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Employee } from "#lib/who.ts";
import { aRequest as aLetter, anAddress } from "../mail/letters.ts";

/** What a verb does that tells somebody of something. */
export const send = (employee: Employee, to = anAddress()) =>
  inOffice(employee, (tx) => queueLetter(tx, { ...aLetter(to), officeId: employee.officeId })).then(() => "sent" as const, whoseNumber);

export function whoseNumber(thrown: unknown) {
  if (!(thrown instanceof LettersUsedUp)) throw thrown;
  return thrown.taker;
}

/** How often each came of it, one after the other. */
export async function outcomesOf(many: number, work: () => Promise<string>) {
  const outcomes: Record<string, number> = {};
  for (let time = 0; time < many; time++) {
    const outcome = await work();
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  return outcomes;
}
