import { and, desc, eq, isNotNull, ne, or, sql } from "drizzle-orm";
import { documents } from "#db/schema/index.ts";
import { documentOpensTo, inMailbox } from "#lib/access/mailbox.ts";
import { isId } from "#lib/identifiers.ts";
import type { MailboxUser } from "#lib/who.ts";

const mostChoices = 50;

/** The latest invoices of a mailbox that a document can be about, and the one that somebody comes from. */
export async function listInvoices(user: MailboxUser, chosen: string | undefined) {
  const found = await inMailbox(user, "see", (tx) => {
    const its = and(eq(documents.companyId, user.companyId), ne(documents.kind, "document"), isNotNull(documents.acceptedAt));
    const isChosen = chosen && isId(chosen) ? eq(documents.id, chosen) : sql`false`;
    const latest = tx
      .select({ id: documents.id })
      .from(documents)
      .where(and(its, documentOpensTo(user)))
      .orderBy(desc(documents.enteredAt), desc(documents.id))
      .limit(mostChoices);
    return tx
      .select({
        id: documents.id,
        kind: sql<"invoice" | "credit-note">`${documents.kind}`,
        direction: documents.direction,
        number: documents.number,
        name: documents.counterpartName,
      })
      .from(documents)
      .where(and(its, documentOpensTo(user), or(isChosen, sql`${documents.id} in ${latest}`)))
      .orderBy(desc(documents.enteredAt), desc(documents.id));
  });
  return "refusal" in found ? [] : found;
}
