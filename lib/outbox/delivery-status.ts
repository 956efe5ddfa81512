import { and, isNull, sql } from "drizzle-orm";
import { type Letter, letters } from "#db/schema/index.ts";
import { now, sqlNow } from "#lib/time.ts";

/** A taker that has not answered by then is dead or frozen, and the letter is another's. Longer than waiting for one's turn and for the provider together. */
export const secondsToHold = 30;

/** Where a letter is. What the receiver's side says beats what the provider says, and that what we know ourselves. */
export type DeliveryStatus = "queued" | "sending" | "sent" | "delivered" | "bounced" | "complained" | "failed" | "uncertain" | "discarded";

type Times = Pick<
  Letter,
  "complainedAt" | "bouncedAt" | "deliveredAt" | "failedAt" | "sentAt" | "uncertainAt" | "discardedAt" | "takenAt" | "answeredAt"
>;

const settled = [
  ["complained", "complainedAt"],
  ["bounced", "bouncedAt"],
  ["delivered", "deliveredAt"],
  ["failed", "failedAt"],
  ["sent", "sentAt"],
  ["uncertain", "uncertainAt"],
  ["discarded", "discardedAt"],
] as const;

/** Where it is, and since when. */
export function deliveryStatusOf(letter: Times & { queuedAt: Date }): { deliveryStatus: DeliveryStatus; since: Date } {
  for (const [deliveryStatus, time] of settled) {
    const since = letter[time];
    if (since) return { deliveryStatus, since };
  }
  const { takenAt, answeredAt, queuedAt } = letter;
  const isHeld = takenAt && takenAt > (answeredAt ?? queuedAt) && now().getTime() - takenAt.getTime() < secondsToHold * 1000;
  return isHeld ? { deliveryStatus: "sending", since: takenAt } : { deliveryStatus: "queued", since: queuedAt };
}

/** The same in SQL, for lists. */
export const deliveryStatusSql = () => sql<DeliveryStatus>`case
  when ${letters.complainedAt} is not null then 'complained' when ${letters.bouncedAt} is not null then 'bounced'
  when ${letters.deliveredAt} is not null then 'delivered' when ${letters.failedAt} is not null then 'failed'
  when ${letters.sentAt} is not null then 'sent' when ${letters.uncertainAt} is not null then 'uncertain'
  when ${letters.discardedAt} is not null then 'discarded'
  when ${letters.takenAt} > coalesce(${letters.answeredAt}, ${letters.queuedAt})
    and ${letters.takenAt} > ${sqlNow()} - make_interval(secs => ${secondsToHold}) then 'sending'
  else 'queued' end`;

/** Nobody knows yet what becomes of it. */
export const isOpen = and(
  isNull(letters.sentAt),
  isNull(letters.bouncedAt),
  isNull(letters.failedAt),
  isNull(letters.uncertainAt),
  isNull(letters.discardedAt),
);
