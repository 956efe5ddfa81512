import { eq, or, sql } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { letterEvents, letters } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { log } from "#lib/log.ts";
import { moment } from "#lib/time.ts";
import type { Watch } from "./deliver.ts";
import { withoutCode } from "./settle.ts";

/** What a provider reports of a letter, under the number that it repeats when it reports the same again. */
export type LetterEvent = Omit<typeof letterEvents.$inferInsert, "receivedAt" | "appliedAt">;

/** Keeps a report, once however often it comes, with the job that applies it. */
export async function keepEvent(event: LetterEvent): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(letterEvents).values(event).onConflictDoNothing();
    await enqueue(tx, "letter-events", { eventId: event.id });
  });
}

/** A letter's fate is read out of all that was ever reported of it, so that neither order nor repetition matters. */
export async function applyEvent(eventId: string, watch: Watch = () => {}): Promise<void> {
  await inSystem(async (tx) => {
    const [event] = await tx.select().from(letterEvents).where(eq(letterEvents.id, eventId));
    if (!event || event.appliedAt) return;
    await readFate(tx, event);
    await tx.update(letterEvents).set({ appliedAt: moment() }).where(eq(letterEvents.id, eventId));
    await watch("noting");
  });
}

async function readFate(tx: Transaction, { letterId, providerId, what, reason }: typeof letterEvents.$inferSelect) {
  const [letter] = await tx
    .select({ id: letters.id, providerId: letters.providerId })
    .from(letters)
    .where(letterId ? eq(letters.id, letterId) : eq(letters.providerId, providerId ?? ""))
    .for("update");
  if (!letter) return log.warn({ letterId }, "a report about a letter that is not ours");

  const known = letter.providerId ?? providerId;
  const itsEvents = or(eq(letterEvents.letterId, letter.id), known ? eq(letterEvents.providerId, known) : undefined);
  const first = (condition: typeof what) => sql<Date | null>`min(occurred_at) filter (where what = ${condition})`;
  const reported = tx
    .select({
      sentAt: sql<Date | null>`min(occurred_at) filter (where what <> 'failed')`.as("sent_at"),
      deliveredAt: first("delivered").as("delivered_at"),
      bouncedAt: first("bounced").as("bounced_at"),
      bounceReason: sql<string | null>`(array_agg(reason order by occurred_at, id) filter (where what = 'bounced'))[1]`.as("bounce_reason"),
      complainedAt: first("complained").as("complained_at"),
      failedAt: first("failed").as("failed_at"),
    })
    .from(letterEvents)
    .where(itsEvents)
    .as("reported");
  await tx
    .update(letters)
    .set({
      sentAt: sql`coalesce(${letters.sentAt}, ${reported.sentAt})`,
      deliveredAt: sql`${reported.deliveredAt}`,
      bouncedAt: sql`coalesce(${reported.bouncedAt}, ${letters.bouncedAt})`,
      bounceReason: sql`coalesce(${reported.bounceReason}, ${letters.bounceReason})`,
      complainedAt: sql`${reported.complainedAt}`,
      failedAt: sql`coalesce(${letters.failedAt}, ${reported.failedAt})`,
      failReason: sql`coalesce(${letters.failReason}, case when ${reported.failedAt} is not null then 'rejected' end)`,
      providerId: known,
      ...withoutCode,
    })
    .from(reported)
    .where(eq(letters.id, letter.id));
  if (what !== "sent" && what !== "delivered") log.warn({ letterId: letter.id, reason }, `letter ${what}`);
}
