import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Letter, letters } from "#db/schema/index.ts";
import { env } from "#env.ts";
import { log } from "#lib/log.ts";
import { isOpen } from "#lib/outbox/delivery-status.ts";
import { now, sqlNow } from "#lib/time.ts";
import { isBlocked } from "./blocked.ts";
import { compose } from "./compose.ts";
import type { Message, Provider } from "./message.ts";
import { isPointless } from "./pointless.ts";
import { settleLetter } from "./settle.ts";
import type { Taken } from "./take.ts";

/** What to post, or why it could not be composed. */
export type Frozen = { message: Message } | { problem: string };

/**
 * Composes the letter unless that is done, and marks it as posted from now on. Nothing when nothing is to be posted (any more), or another
 * has taken it since.
 */
export async function freezeLetter(tx: Transaction, { id, attempt }: Taken, provider: Provider): Promise<Frozen | undefined> {
  const [letter] = await tx
    .select()
    .from(letters)
    .where(and(eq(letters.id, id), eq(letters.attempts, attempt), isOpen))
    .for("update");
  if (!letter) return undefined;

  const unclearSince = sinceWhenUnclear(letter);
  if (unclearSince && !mayRepeat(letter, unclearSince, provider)) return settleLetter(tx, id, { uncertainAt: sqlNow(), unclearSince });
  if (!unclearSince && (await isPointless(tx, letter))) return settleLetter(tx, id, { discardedAt: sqlNow() });
  if (!unclearSince && (await isBlocked(tx, letter))) return settleLetter(tx, id, { failedAt: sqlNow(), failReason: "address-blocked" });

  const parts = frozenParts(letter) ?? (await composeParts(letter));
  if (!parts) return { problem: "could not be composed" };
  const frozenAt = sql`coalesce(${letters.frozenAt}, ${sqlNow()})`;
  await tx
    .update(letters)
    .set({ ...parts, frozenAt, provider: provider.name, postedAt: sqlNow(), unclearSince })
    .where(eq(letters.id, id));
  const { fromAddress: from, subject, html, text } = parts;
  const { recipient: to, recipientName: toName, senderName: fromName, replyTo } = letter;
  return { message: { id, from, to, toName, fromName, replyTo, subject, html, text } };
}

/** A post that nobody has noted the answer of may have arrived, and so may one whose answer said nothing. */
function sinceWhenUnclear({ postedAt, answeredAt, unclearSince }: Letter): Date | null {
  if (unclearSince) return unclearSince;
  return postedAt && (!answeredAt || answeredAt < postedAt) ? postedAt : null;
}

/** Posted again it may arrive twice, unless the same provider knows it again. */
const mayRepeat = (letter: Letter, unclearSince: Date, { name, hoursToRepeat }: Provider) =>
  (letter.provider ?? name) === name && now().getTime() - unclearSince.getTime() < hoursToRepeat * 3_600_000;

function frozenParts({ fromAddress, subject, html, text }: Letter) {
  return subject === null || html === null || text === null
    ? undefined
    : { fromAddress: fromAddress ?? env.MAIL_FROM, subject, html, text };
}

async function composeParts(letter: Letter) {
  try {
    return { fromAddress: env.MAIL_FROM, ...(await compose(letter)) };
  } catch (err) {
    log.error({ err, letterId: letter.id }, "letter cannot be composed");
    return undefined;
  }
}
