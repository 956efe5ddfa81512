import { documents } from "#db/schema/index.ts";
import { inMailbox } from "#lib/access/mailbox.ts";
import { actorOf, tellOf } from "#lib/exchange/events.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { MailboxUser } from "#lib/who.ts";
import { holdAsking, thisOne } from "./hold.ts";

type Result = Outcome<{ documentId: string }, "not-allowed" | "unknown-document" | "not-asked">;

/** Somebody of the side that is asked says that they have read it. Opening it says nothing of the kind. */
export async function confirmRead(user: MailboxUser, documentId: string): Promise<Result> {
  return inMailbox<Result>(user, "see", async (tx) => {
    const asking = await holdAsking(tx, user, documentId);
    if (!asking) return { refusal: "unknown-document" };
    if (!asking.isAsked || asking.asks !== "read" || asking.settledAt) return { refusal: "not-asked" };
    await tx.update(documents).set({ settledAt: sqlNow() }).where(thisOne(asking));
    await tellOf(tx, asking, actorOf(user), { event: "confirmed" });
    return { documentId };
  });
}
