import { and, eq, inArray } from "drizzle-orm";
import { companyUsers, documents, letters } from "#db/schema/index.ts";
import { tellOfReceived } from "#lib/exchange/letters/received.ts";
import { tellOfStopped } from "#lib/exchange/letters/stopped.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { at } from "#lib/time.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** What the worker does at a moment. */
export const receivedAt = (when: Date) => at(when, tellOfReceived);
export const stoppedAt = (when: Date) => at(when, tellOfStopped);

/** On Thursday 14 January 2027 by the clocks of Stockholm. */
export const on = (clock: string) => new Date(`2027-01-14T${clock}:00+01:00`);

/** The same to the second, or on another day of that month. */
export const onDay = (clock: string, day = "14") => new Date(`2027-01-${day}T${clock}+01:00`);

export const sendsAt = (clock: string, ...[user, file]: Parameters<typeof sendInvoice>) => at(on(clock), () => sendInvoice(user, file));

/** As if nobody had chosen letters and nothing waited: what other tests of the file have left. */
export async function nothingWaits() {
  await superuser.update(companyUsers).set({ documentLetters: "none" });
  await superuser.update(documents).set({ handledAt: new Date() });
}

/** The letters of a kind that somebody was written, the latest last. */
export async function lettersTo({ personId }: { personId: string }, kind: "documents-received" | "document-stopped") {
  const theirs = and(eq(letters.personId, personId), inArray(letters.kind, [kind]));
  return superuser.select().from(letters).where(theirs).orderBy(letters.queuedAt);
}

/** What a user may do in a mailbox, and which letters they get since when. */
export const setPlace = (
  { companyId, personId }: { companyId: string; personId: string },
  place: Partial<typeof companyUsers.$inferInsert>,
) =>
  superuser
    .update(companyUsers)
    .set(place)
    .where(and(eq(companyUsers.companyId, companyId), eq(companyUsers.personId, personId)));
