import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, type Letter } from "#db/schema/index.ts";
import { isLetterKind, letterKinds } from "#lib/outbox/kinds.ts";
import { waitsForAnswer } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";

/** A letter that helps nobody any more is not sent: a code that is over, and one that asks again after the answer. */
export const isPointless = async (tx: Transaction, letter: Letter): Promise<boolean> => isOver(letter) || isAnswered(tx, letter);

const isOver = ({ kind, facts }: Letter): boolean =>
  kind === "sign-in-code" && Date.parse(letterKinds[kind].facts.parse(facts).expiresAt) <= now().getTime();

async function isAnswered(tx: Transaction, { kind, collaborationId }: Letter): Promise<boolean> {
  if (!isLetterKind(kind) || !letterKinds[kind].asksAgain || !collaborationId) return false;
  return (await tx.$count(collaborations, and(eq(collaborations.id, collaborationId), waitsForAnswer()))) === 0;
}
