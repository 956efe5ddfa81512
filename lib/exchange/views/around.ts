import { and, desc, eq, gte, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { documentEvents, documents } from "#db/schema/index.ts";
import { documentOpensTo } from "#lib/access/mailbox.ts";
import { remindersByHand } from "#lib/standing/limits.ts";
import type { MailboxUser } from "#lib/who.ts";
import type { Found } from "./found.ts";
import { listEvents } from "./history.ts";

const mostAbout = 20;

/** Of a document what it is about and what was said of it; of an invoice the documents about it. */
export async function findAround(tx: Transaction, user: MailboxUser, document: Found) {
  if (document.kind !== "document") return { ...nothing, documentsAbout: await listAbout(tx, user, document) };
  const replies = (await listEvents(tx, user, document, { only: "replied" })).reverse();
  const again = and(eq(documentEvents.chain, document.id), eq(documentEvents.event, "asked-again"));
  return {
    ...nothing,
    replies,
    remindersLeft: Math.max(0, remindersByHand - (await tx.$count(documentEvents, again))),
    invoice: document.aboutId ? await findInvoice(tx, user, document.aboutId) : undefined,
  };
}

type About = { id: string; title: string; enteredAt: Date };
type Invoice = { id: string; kind: "invoice" | "credit-note" | "document"; number: string; counterpartName: string };
type Around = {
  replies: Awaited<ReturnType<typeof listEvents>>;
  remindersLeft: number;
  invoice: Invoice | undefined;
  documentsAbout: About[];
};
const nothing: Around = { replies: [], remindersLeft: 0, invoice: undefined, documentsAbout: [] };

/** An invoice may go before what is about it. */
async function findInvoice(tx: Transaction, user: MailboxUser, id: string): Promise<Invoice | undefined> {
  const [invoice] = await tx
    .select({ id: documents.id, kind: documents.kind, number: documents.number, counterpartName: documents.counterpartName })
    .from(documents)
    .where(and(eq(documents.id, id), eq(documents.companyId, user.companyId), documentOpensTo(user)));
  return invoice;
}

/** What is about an invoice came after it: that much of the mailbox is looked through. */
function listAbout(tx: Transaction, user: MailboxUser, { id, companyId, enteredAt }: Found): Promise<About[]> {
  const its = and(eq(documents.companyId, companyId), eq(documents.kind, "document"), eq(documents.aboutId, id));
  return tx
    .select({ id: documents.id, title: documents.title, enteredAt: documents.enteredAt })
    .from(documents)
    .where(and(its, gte(documents.enteredAt, sql`${enteredAt.toISOString()}::timestamptz`), documentOpensTo(user)))
    .orderBy(desc(documents.enteredAt), desc(documents.id))
    .limit(mostAbout);
}
