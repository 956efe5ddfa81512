import { and, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documents } from "#db/schema/index.ts";
import { documentOpensTo, isOfOffice, type Right } from "#lib/access/mailbox.ts";
import { isId } from "#lib/identifiers.ts";
import type { MailboxUser } from "#lib/who.ts";

/** A document of a mailbox that asks for something: of two who do something with it at once the second waits here. */
export async function holdAsking(tx: Transaction, user: MailboxUser, id: string) {
  if (!isId(id)) return undefined;
  const its = and(eq(documents.id, id), eq(documents.companyId, user.companyId), documentOpensTo(user));
  const [held] = await tx
    .select({
      id: documents.id,
      companyId: documents.companyId,
      direction: documents.direction,
      officeId: documents.officeId,
      title: documents.title,
      asks: documents.asks,
      settledAt: documents.settledAt,
      handledAt: documents.handledAt,
      remindedAt: documents.remindedAt,
    })
    .from(documents)
    .where(and(its, eq(documents.kind, "document"), isNotNull(documents.asks)))
    .for("update");
  const { asks, officeId } = held ?? {};
  if (!held || !asks || !officeId) return undefined;
  return { ...held, asks, officeId, isAsked: (held.direction === "out") === isOfOffice(user) };
}

export const thisOne = ({ id, companyId }: { id: string; companyId: string }) =>
  and(eq(documents.id, id), eq(documents.companyId, companyId));

/** An office says in its own name what it is asked for; that a company lets it answer is about invoices. */
export const rightTo = (user: MailboxUser, right: Exclude<Right, "see">): Right => (isOfOffice(user) ? "see" : right);
