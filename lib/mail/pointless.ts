import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, type Letter, letters } from "#db/schema/index.ts";
import { requestLetterKinds } from "#lib/outbox/delivery.ts";
import { isLetterKind, letterKinds } from "#lib/outbox/kinds.ts";
import { waitsForAnswer } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";

/**
 * A letter that helps nobody any more is not sent: a code that is over, one that asks again after the answer or at all after the request was
 * withdrawn, and the news of that to whom nothing had been sent.
 */
export const isPointless = async (tx: Transaction, letter: Letter): Promise<boolean> =>
  isOver(letter) || (await isAnswered(tx, letter)) || (await isWithdrawn(tx, letter)) || isNewsOfNothing(tx, letter);

const isOver = ({ kind, facts }: Letter): boolean =>
  kind === "sign-in-code" && Date.parse(letterKinds[kind].facts.parse(facts).expiresAt) <= now().getTime();

async function isAnswered(tx: Transaction, { kind, collaborationId }: Letter): Promise<boolean> {
  if (!isLetterKind(kind) || !letterKinds[kind].asksAgain || !collaborationId) return false;
  return (await tx.$count(collaborations, and(eq(collaborations.id, collaborationId), waitsForAnswer()))) === 0;
}

async function isWithdrawn(tx: Transaction, { kind, collaborationId }: Letter): Promise<boolean> {
  if (!isLetterKind(kind) || !letterKinds[kind].asks || !collaborationId) return false;
  return (await tx.$count(collaborations, and(eq(collaborations.id, collaborationId), isNotNull(collaborations.withdrawnAt)))) > 0;
}

async function isNewsOfNothing(tx: Transaction, { kind, collaborationId, recipient }: Letter): Promise<boolean> {
  if (kind !== "request-withdrawn" || !collaborationId) return false;
  const asked = and(
    eq(letters.collaborationId, collaborationId),
    eq(letters.recipient, recipient),
    inArray(letters.kind, requestLetterKinds),
  );
  return (await tx.$count(letters, and(asked, isNull(letters.discardedAt)))) === 0;
}
