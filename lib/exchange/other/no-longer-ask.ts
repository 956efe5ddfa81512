import { documents } from "#db/schema/index.ts";
import { inMailbox } from "#lib/access/mailbox.ts";
import { actorOf, tellOf } from "#lib/exchange/events.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { MailboxUser } from "#lib/who.ts";
import { holdAsking, rightTo, thisOne } from "./hold.ts";

type Result = Outcome<{ documentId: string }, "not-allowed" | "unknown-document" | "not-asking">;

/** Whoever has asked does so no longer: then nobody needs to do anything, and no reminder goes out. */
export const noLongerAsk = (user: MailboxUser, documentId: string): Promise<Result> => change(user, documentId, "no-longer-asked");

/** Takes that back. */
export const askAfterAll = (user: MailboxUser, documentId: string): Promise<Result> => change(user, documentId, "asked-after-all");

async function change(user: MailboxUser, documentId: string, to: "no-longer-asked" | "asked-after-all"): Promise<Result> {
  return inMailbox<Result>(user, rightTo(user, "send"), async (tx) => {
    const asking = await holdAsking(tx, user, documentId);
    if (!asking) return { refusal: "unknown-document" };
    // What was done stays so: only what is no longer asked for is handled too.
    const isOther = to === "no-longer-asked" ? asking.settledAt === null : asking.handledAt !== null;
    if (asking.isAsked || !isOther) return { refusal: "not-asking" };
    const at = to === "no-longer-asked" ? sqlNow() : null;
    await tx.update(documents).set({ settledAt: at, handledAt: at }).where(thisOne(asking));
    await tellOf(tx, asking, actorOf(user), { event: to });
    return { documentId };
  });
}
