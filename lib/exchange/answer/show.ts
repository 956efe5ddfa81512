import { and, eq, isNotNull, ne } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { documentOpensTo, inMailbox } from "#lib/access/mailbox.ts";
import { listAnswers } from "#lib/exchange/views/history.ts";
import { isId } from "#lib/identifiers.ts";
import type { MailboxUser } from "#lib/who.ts";

/** An accepted document of a mailbox with the answers that were given to it, the last one first. */
export async function findAnswers(user: MailboxUser, documentId: string) {
  if (!isId(documentId)) return undefined;
  const found = await inMailbox(user, "see", async (tx) => {
    const its = and(eq(documents.id, documentId), eq(documents.companyId, user.companyId), documentOpensTo(user));
    const [document] = await tx
      .select({
        id: documents.id,
        direction: documents.direction,
        kind: documents.kind,
        number: documents.number,
        counterpartName: documents.counterpartName,
        payable: documents.payable,
        currency: documents.currency,
        dueOn: documents.dueOn,
        answer: documents.answer,
      })
      .from(documents)
      .where(and(its, ne(documents.kind, "document"), isNotNull(documents.acceptedAt)));
    if (!document) return undefined;
    return { ...document, answers: await listAnswers(tx, user, document) };
  });
  return found && "id" in found ? found : undefined;
}

export type Answered = NonNullable<Awaited<ReturnType<typeof findAnswers>>>;
