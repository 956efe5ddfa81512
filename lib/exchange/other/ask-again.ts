import { and, eq, sql } from "drizzle-orm";
import { documentEvents, documents } from "#db/schema/index.ts";
import { inMailbox } from "#lib/access/mailbox.ts";
import { actorOf, tellOf } from "#lib/exchange/events.ts";
import type { Outcome } from "#lib/outcome.ts";
import { minutesBetweenReminders, remindersByHand } from "#lib/standing/limits.ts";
import { now, sqlNow } from "#lib/time.ts";
import type { MailboxUser } from "#lib/who.ts";
import { holdAsking, rightTo, thisOne } from "./hold.ts";
import { tellAsked } from "./letters.ts";
import { connectedOffices } from "./offices.ts";

type Refusal = "not-allowed" | "unknown-document" | "not-asking" | "reminded-recently" | "no-reminders-left" | "no-office";
type Result = Outcome<{ documentId: string }, Refusal>;

/** Asks once more by letter for what a document asks for: at most three times, and not within an hour of the reminder before. */
export async function askAgain(user: MailboxUser, documentId: string): Promise<Result> {
  return inMailbox<Result>(user, rightTo(user, "send"), async (tx) => {
    const asking = await holdAsking(tx, user, documentId);
    if (!asking) return { refusal: "unknown-document" };
    if (asking.isAsked || asking.settledAt) return { refusal: "not-asking" };
    const again = and(eq(documentEvents.chain, documentId), eq(documentEvents.event, "asked-again"));
    if ((await tx.$count(documentEvents, again)) >= remindersByHand) return { refusal: "no-reminders-left" };
    if (isRecent(asking)) return { refusal: "reminded-recently" };
    if (!(await connectedOffices(tx, user)).some(({ id }) => id === asking.officeId)) return { refusal: "no-office" };

    await tx
      .update(documents)
      .set({ reminders: sql`${documents.reminders} + 1`, remindedAt: sqlNow() })
      .where(thisOne(asking));
    await tellOf(tx, asking, actorOf(user), { event: "asked-again" });
    await tellAsked(tx, asking, { isReminder: true });
    return { documentId };
  });
}

/** Whether the reminder before was a moment ago. */
const isRecent = ({ remindedAt }: { remindedAt: Date | null }): boolean =>
  remindedAt !== null && now().getTime() - remindedAt.getTime() < minutesBetweenReminders * 60_000;
