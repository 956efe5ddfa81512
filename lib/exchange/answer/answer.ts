import { and, eq, isNotNull, ne } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { answers, type Document, documents } from "#db/schema/index.ts";
import { alsoInCompany } from "#db/tenant.ts";
import { documentOpensTo, inMailbox, isOfOffice } from "#lib/access/mailbox.ts";
import { actorOf, counterpart, tellOf } from "#lib/exchange/events.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { MailboxUser } from "#lib/who.ts";
import { asks, whyNotAfter } from "./codes.ts";
import type { AnswerInput } from "./input.ts";
import { tellSender } from "./letters.ts";

type Result = Outcome<{ documentId: string }, "not-allowed" | "unknown-document" | "answered-already" | "does-not-follow">;
type Said = Pick<AnswerInput, "code" | "reasons" | "actions"> & { note: string | null };
type Side = Pick<Document, "id" | "companyId">;

/**
 * Answers a received invoice for its company. The answer stands on both sides when this is done: on the receiver's with who gave it, on the
 * sender's with the company alone. It is never taken back; another may follow, in Peppol's order.
 */
export async function answerInvoice(user: MailboxUser, input: Said & { documentId: string }): Promise<Result> {
  const { documentId, code, reasons, actions, note } = input;
  const said = { code, reasons, actions, note: note || null };
  return inMailbox<Result>(user, "answer", async (tx) => {
    const received = await holdReceived(tx, user, documentId);
    if (!received) return { refusal: "unknown-document" };
    const refusal = whyNotAfter(received.answer, code);
    if (refusal) return { refusal };
    const sent = await findSent(tx, received);

    const office = isOfOffice(user) ? user.officeName : undefined;
    await keep(tx, received, { said, by: [user.name, office].filter(Boolean).join(", ") });
    await keep(tx, sent, { said, by: user.companyName });
    // The sender has something to do again, whatever they had done before.
    if (asks(code)) await tx.update(documents).set({ handledAt: null }).where(isThis(sent));
    const event = { event: "answered" as const, details: { ...said, reasons: reasons.join(), actions: actions.join() } };
    await tellOf(tx, received, actorOf(user), event);
    await tellOf(tx, sent, counterpart(user.companyName), event);
    if (asks(code)) await tellSender(tx, sent, { code, by: user.companyName });
    return { documentId };
  });
}

const isThis = ({ id, companyId }: Side) => and(eq(documents.id, id), eq(documents.companyId, companyId));

/** Of two who answer at once the second waits here, and then sees what the first has said. */
async function holdReceived(tx: Transaction, user: MailboxUser, id: string) {
  const its = and(isThis({ id, companyId: user.companyId }), documentOpensTo(user, "answer"));
  const [received] = await tx
    .select({
      id: documents.id,
      companyId: documents.companyId,
      exchangeId: documents.exchangeId,
      senderId: documents.counterpartId,
      answer: documents.answer,
    })
    .from(documents)
    .where(and(its, eq(documents.direction, "in"), ne(documents.kind, "document"), isNotNull(documents.acceptedAt)))
    .for("update");
  return received;
}

type Received = NonNullable<Awaited<ReturnType<typeof holdReceived>>>;

/** The sender's side of the same: from here on the transaction works for that company too. */
async function findSent(tx: Transaction, { exchangeId, senderId }: Received) {
  if (!senderId) throw new Error("A received document without a sender here");
  await alsoInCompany(tx, senderId);
  const [sent] = await tx
    .select({
      id: documents.id,
      companyId: documents.companyId,
      kind: documents.kind,
      number: documents.number,
      sentById: documents.sentById,
    })
    .from(documents)
    .where(and(eq(documents.companyId, senderId), eq(documents.exchangeId, exchangeId), eq(documents.direction, "out")));
  if (!sent) throw new Error("A received document that nobody has sent");
  return sent;
}

async function keep(tx: Transaction, side: Side, { said, by }: { said: Said; by: string }) {
  const { id: documentId, companyId } = side;
  // The database gives it its place.
  await tx.insert(answers).values({ ...said, documentId, companyId, position: 0, answeredBy: by, answeredAt: sqlNow() });
  await tx.update(documents).set({ answer: said.code, answeredAt: sqlNow() }).where(isThis(side));
}
