import { db } from "#db/client.ts";
import { letterEvents } from "#db/schema/index.ts";
import { enqueue } from "#lib/jobs/queue.ts";

/** What a provider reports of a letter, under the number that it repeats when it reports the same again. */
export type LetterEvent = Omit<typeof letterEvents.$inferInsert, "receivedAt" | "appliedAt">;

/** Keeps a report, once however often it comes, with the job that applies it. */
export async function keepEvent(event: LetterEvent): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(letterEvents).values(event).onConflictDoNothing();
    await enqueue(tx, "letter-events", { eventId: event.id }, { once: event.id });
  });
}
