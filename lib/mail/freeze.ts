import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, letters } from "#db/schema/index.ts";
import { env } from "#env.ts";
import { waitsForAnswer } from "#lib/collaborations/open.ts";
import { moment, now } from "#lib/time.ts";
import { compose } from "./compose.ts";
import { isExpired } from "./facts.ts";
import type { Message } from "./message.ts";
import { isOpen, settleLetter } from "./settle.ts";

type Letter = typeof letters.$inferSelect;

/** Resend remembers an idempotency key for a day: after that, what may already have arrived is not posted again. */
const hoursToRepeat = 23;

/** Locks the letter, composes it unless that is done, and gives what to post; nothing when nothing is to be done (any more). */
export async function freezeLetter(tx: Transaction, letterId: string): Promise<Message | undefined> {
  const [letter] = await tx
    .select()
    .from(letters)
    .where(and(eq(letters.id, letterId), isOpen))
    .for("update");
  if (!letter) return undefined;

  if (isExpired(letter) || (await isPointless(tx, letter))) return settleLetter(tx, letterId, { discardedAt: moment() });
  if (isUncertain(letter)) return settleLetter(tx, letterId, { failedAt: moment(), lastProblem: "uncertain: tried for 23 hours" });

  const { id, recipient: to, recipientName: toName, senderName: fromName, replyTo } = letter;
  return { id, from: env.MAIL_FROM, to, toName, fromName, replyTo, ...(frozenParts(letter) ?? (await freeze(tx, letter))) };
}

/** A reminder that was delayed until after the answer helps nobody. One that may already be out is posted as it was. */
async function isPointless(tx: Transaction, { kind, collaborationId, frozenAt }: Letter): Promise<boolean> {
  if (kind !== "reminder" || !collaborationId || frozenAt) return false;
  return (await tx.$count(collaborations, and(eq(collaborations.id, collaborationId), waitsForAnswer()))) === 0;
}

const isUncertain = ({ frozenAt }: Letter) => frozenAt !== null && now().getTime() - frozenAt.getTime() > hoursToRepeat * 3_600_000;

function frozenParts({ subject, html, text }: Letter) {
  return subject === null || html === null || text === null ? undefined : { subject, html, text };
}

async function freeze(tx: Transaction, letter: Letter) {
  const parts = await compose(letter);
  await tx
    .update(letters)
    .set({ ...parts, frozenAt: moment() })
    .where(eq(letters.id, letter.id));
  return parts;
}
