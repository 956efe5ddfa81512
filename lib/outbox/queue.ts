import { randomUUID } from "node:crypto";
import type { Transaction } from "#db/client.ts";
import { letters } from "#db/schema/index.ts";
import { env } from "#env.ts";
import type { Locale } from "#lib/locale.ts";
import { sqlNow } from "#lib/time.ts";
import type { LetterFacts, LetterKind } from "./kinds.ts";
import { countLetter } from "./limits.ts";

type Envelope = {
  locale: Locale;
  from: { name: string; replyTo?: string };
  officeId?: string;
  companyId?: string;
  collaborationId?: string;
};
type Recipient = { email: string; name?: string; personId?: string };
/** `personId` may not be left out: whoever asks for a code must say whether the address is anybody's. */
type CodeRecipient = { email: string; name?: string; personId: string | undefined };

export type Letter = {
  [Kind in LetterKind]: Envelope & { kind: Kind; facts: LetterFacts[Kind]; to: Kind extends "sign-in-code" ? CodeRecipient : Recipient };
}[LetterKind];

/**
 * Keeps the letter in the transaction of the change that it tells of; the row is its own job. A code for an address that nobody has costs the
 * same statement, is discarded at once and never sent. Whoever causes too many of them is refused by `LettersUsedUp` at the end.
 */
export async function queueLetter(tx: Transaction, letter: Letter): Promise<void> {
  const { kind, locale, to, from, officeId, companyId, collaborationId } = letter;
  countLetter(tx, { kind, recipient: to.email });
  const isForNobody = letter.kind === "sign-in-code" && !letter.facts.purpose && to.personId === undefined;
  await tx.insert(letters).values({
    id: randomUUID(),
    kind,
    locale,
    officeId,
    companyId,
    collaborationId,
    personId: to.personId,
    recipient: to.email,
    recipientName: to.name,
    senderName: from.name,
    // A letter that nobody writes is ours: answers to it reach us.
    replyTo: from.replyTo ?? (env.SUPPORT_EMAIL || undefined),
    facts: isForNobody ? {} : letter.facts,
    queuedAt: sqlNow(),
    discardedAt: isForNobody ? sqlNow() : null,
  });
}
