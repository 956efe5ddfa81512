import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { log } from "#lib/log.ts";
import { moment } from "#lib/time.ts";
import { freezeLetter } from "./freeze.ts";
import type { Posted } from "./message.ts";
import { provider } from "./provider.ts";
import { isOpen, settleLetter } from "./settle.ts";

/** Posts a queued letter. Throws when it may go better later: the next try posts the same bytes under the same id. */
export async function deliverLetter(letterId: string, send = provider.post): Promise<void> {
  const message = await inSystem((tx) => freezeLetter(tx, letterId));
  if (!message) return;

  const posted = await send(message);
  await inSystem((tx) => noteTry(tx, letterId, posted));

  if (posted.fate === "accepted") return log.info({ letterId }, "letter sent");
  log.warn({ letterId, problem: posted.problem }, `letter ${posted.fate}`);
  if (posted.fate === "postponed" || posted.fate === "unclear") throw new Error(`Letter ${letterId} was not posted: ${posted.problem}`);
}

/** The queue has tried for the last time. */
export async function giveUpLetter(letterId: string): Promise<void> {
  const lastProblem = sql`coalesce(${letters.lastProblem}, 'could not be composed')`;
  await inSystem((tx) => settleLetter(tx, letterId, { failedAt: moment(), lastProblem }));
  log.error({ letterId }, "letter given up");
}

async function noteTry(tx: Transaction, letterId: string, posted: Posted) {
  const lastProblem = posted.fate === "accepted" ? null : posted.problem;
  await tx
    .update(letters)
    .set({ attempts: sql`${letters.attempts} + 1`, lastProblem })
    .where(and(eq(letters.id, letterId), isOpen));
  if (posted.fate === "accepted") await settleLetter(tx, letterId, { sentAt: moment(), providerId: posted.providerId });
  if (posted.fate === "refused" || posted.fate === "bounced")
    await settleLetter(tx, letterId, { failedAt: moment(), lastProblem: posted.problem });
}
