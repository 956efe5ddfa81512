import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents } from "#db/schema/index.ts";
import { documentOpensTo } from "#lib/access/mailbox.ts";
import type { MailboxUser } from "#lib/who.ts";

/** What a page says of a document, but for what its bytes say. */
const shown = {
  id: documents.id,
  companyId: documents.companyId,
  direction: documents.direction,
  kind: documents.kind,
  counterpartName: documents.counterpartName,
  counterpartNumber: documents.counterpartNumber,
  number: documents.number,
  issuedOn: documents.issuedOn,
  dueOn: documents.dueOn,
  currency: documents.currency,
  payable: documents.payable,
  account: documents.account,
  title: documents.title,
  aboutId: documents.aboutId,
  about: documents.about,
  asks: documents.asks,
  settledAt: documents.settledAt,
  reminders: documents.reminders,
  remindedAt: documents.remindedAt,
  ruleSets: documents.ruleSets,
  breaches: documents.breaches,
  sha256: documents.sha256,
  size: documents.size,
  notices: documents.notices,
  repeats: documents.repeats,
  stoppedBecause: documents.stoppedBecause,
  acceptedAt: documents.acceptedAt,
  stoppedAt: documents.stoppedAt,
  deliveredAt: documents.deliveredAt,
  readAt: documents.readAt,
  handledAt: documents.handledAt,
  answer: documents.answer,
  answeredAt: documents.answeredAt,
  enteredAt: documents.enteredAt,
  keptUntil: documents.keptUntil,
};

/** A document of a mailbox that opens to whoever asks. */
export async function findIn(tx: Transaction, user: MailboxUser, id: string) {
  const its = and(eq(documents.id, id), eq(documents.companyId, user.companyId), documentOpensTo(user));
  const [found] = await tx.select(shown).from(documents).where(its);
  return found;
}

export type Found = NonNullable<Awaited<ReturnType<typeof findIn>>>;
