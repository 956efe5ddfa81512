import { eq, or } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Letter, type LetterEvent, letterEvents, letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { tell } from "#lib/happened.ts";
import { log } from "#lib/log.ts";
import { sqlNow } from "#lib/time.ts";
import type { Watch } from "./deliver.ts";
import { withoutCode } from "./settle.ts";

/** A letter's delivery status is read out of all that was ever reported of it, so that neither order nor repetition matters. */
export async function applyEvent(eventId: string, watch: Watch = () => {}): Promise<void> {
  await inSystem(async (tx) => {
    const [event] = await tx.select().from(letterEvents).where(eq(letterEvents.id, eventId));
    if (!event || event.appliedAt) return;
    await tellLetter(tx, event);
    await tx.update(letterEvents).set({ appliedAt: sqlNow() }).where(eq(letterEvents.id, eventId));
    await watch("noting");
  });
}

async function tellLetter(tx: Transaction, { letterId, providerId, what, reason }: LetterEvent) {
  const [letter] = await tx
    .select()
    .from(letters)
    .where(letterId ? eq(letters.id, letterId) : eq(letters.providerId, providerId ?? ""))
    .for("update");
  if (!letter) return log.warn({ letterId }, "a report about a letter that is not ours");

  const known = letter.providerId ?? providerId;
  const itsOwn = or(eq(letterEvents.letterId, letter.id), known ? eq(letterEvents.providerId, known) : undefined);
  const events = await tx.select().from(letterEvents).where(itsOwn).orderBy(letterEvents.occurredAt, letterEvents.id);
  await tx
    .update(letters)
    .set({ ...statusIn(events, letter), providerId: known, ...withoutCode })
    .where(eq(letters.id, letter.id));
  tell("letter", { fate: `reported ${what}` });
  if (what !== "sent" && what !== "delivered") log.warn({ letterId: letter.id, reason }, `letter ${what}`);
}

/** The first time of each, earliest event first. What we noted ourselves stays. */
function statusIn(events: LetterEvent[], letter: Letter) {
  const first = (kind: LetterEvent["what"]) => events.find(({ what }) => what === kind);
  const [bounced, failed] = [first("bounced"), first("failed")];
  return {
    sentAt: letter.sentAt ?? events.find(({ what }) => what !== "failed")?.occurredAt,
    deliveredAt: first("delivered")?.occurredAt,
    complainedAt: first("complained")?.occurredAt,
    ...(bounced && { bouncedAt: bounced.occurredAt, bounceReason: bounced.reason }),
    ...(failed && !letter.failedAt && { failedAt: failed.occurredAt, failReason: "rejected" }),
  };
}
