import { documents } from "#db/schema/index.ts";
import { inMailbox } from "#lib/access/mailbox.ts";
import { actorOf, tellOf } from "#lib/exchange/events.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { MailboxUser } from "#lib/who.ts";
import { holdAsking, rightTo, thisOne } from "./hold.ts";

type Result = Outcome<{ documentId: string }, "not-allowed" | "unknown-document">;

/**
 * Says something about a document that asks for something, in its history: neither side changes what was said. The first reply of the side that
 * is asked is what it asked for.
 */
export async function replyTo(user: MailboxUser, { documentId, reply }: { documentId: string; reply: string }): Promise<Result> {
  return inMailbox<Result>(user, rightTo(user, "answer"), async (tx) => {
    const asking = await holdAsking(tx, user, documentId);
    if (!asking) return { refusal: "unknown-document" };
    if (asking.isAsked && !asking.settledAt) await tx.update(documents).set({ settledAt: sqlNow() }).where(thisOne(asking));
    await tellOf(tx, asking, actorOf(user), { event: "replied", details: { text: reply } });
    return { documentId };
  });
}
