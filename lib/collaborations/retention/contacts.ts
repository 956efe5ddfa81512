import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, invitations, letters, people, proposedInvitees } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { removeLetters } from "#lib/outbox/remove.ts";
import { erasePerson } from "#lib/people/erase.ts";
import { erased, erasedAddress } from "#lib/people/erased.ts";
import { hasNoPlace } from "#lib/people/without-place.ts";
import { monthsContactsAreKept } from "#lib/standing/limits.ts";
import { sqlNow } from "#lib/time.ts";

const cameToNothing = sql`coalesce(${collaborations.declinedAt}, ${collaborations.withdrawnAt}, ${collaborations.expiredAt})`;
const isDue = () => sql`${cameToNothing} <= ${sqlNow()} - make_interval(months => ${monthsContactsAreKept})`;

/**
 * Forgets whom old requests were sent to that came to nothing, one request at a time, and says how many there were: the names and addresses
 * that an office or somebody who was asked typed, the emails, and whoever was only asked and has never signed in.
 */
export async function forgetContacts(): Promise<number> {
  const due = await inSystem((tx) =>
    tx
      .select({ id: collaborations.id })
      .from(collaborations)
      .where(and(isDue(), isNull(collaborations.contactsErasedAt))),
  );
  for (const { id } of due) await inSystem((tx) => forgetContactsOf(tx, id));
  return due.length;
}

async function forgetContactsOf(tx: Transaction, id: string) {
  const mine = eq(invitations.collaborationId, id);
  const typed = sql`case when ${invitations.firstName} is null then null else`;
  await tx
    .update(invitations)
    .set({
      email: erasedAddress(invitations.id),
      firstName: sql`${typed} ${erased.firstName}::text end`,
      lastName: sql`${typed} ${erased.lastName}::text end`,
      mobile: null,
      tieReason: sql`case when ${invitations.tie} is not null then ${erased.word}::text end`,
    })
    .where(mine);
  await tx.delete(proposedInvitees).where(eq(proposedInvitees.collaborationId, id));
  await removeLetters(tx, eq(letters.collaborationId, id));
  const forgotten = { personalLine: null, declineReason: null, contactsErasedAt: sqlNow() };
  await tx.update(collaborations).set(forgotten).where(eq(collaborations.id, id));

  const asked = tx.select({ id: invitations.personId }).from(invitations).where(mine);
  const onlyAsked = and(
    inArray(people.id, asked),
    isNull(people.lastSignedInAt),
    isNull(people.erasedAt),
    hasNoPlace(),
    isAskedNowhere(id),
  );
  for (const { id: personId } of await tx.select({ id: people.id }).from(people).where(onlyAsked)) await erasePerson(tx, personId);
}

/** Whoever another request was sent to that is not forgotten yet is still somebody's contact. */
const isAskedNowhere = (besides: string) => sql`not exists (select from invitations i join collaborations c on c.id = i.collaboration_id
  where i.person_id = ${people.id} and c.id <> ${besides} and c.contacts_erased_at is null)`;
