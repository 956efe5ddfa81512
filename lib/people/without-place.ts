import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { people } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { fullNameOf } from "#lib/names.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { daysBeforeErasure, monthsWithoutPlace } from "#lib/standing/limits.ts";
import { absolute } from "#lib/standing/links.ts";
import { addressedTo } from "#lib/standing/recipients.ts";
import { daysFrom, now, sqlNow, sqlNowPlus } from "#lib/time.ts";
import { erasePerson } from "./erase.ts";

/** Neither works or is asked to work at an open office, nor belongs or is asked to belong to a company, nor is asked to answer a request. */
export const hasNoPlace =
  () => sql`not exists (select from employees e where e.person_id = ${people.id} and num_nonnulls(e.disabled_at, e.closed_at) = 0)
  and not exists (select from company_users u join companies c on c.id = u.company_id
    where u.person_id = ${people.id} and u.removed_at is null and c.taken_back_at is null)
  and not exists (select from invitations i join collaborations c on c.id = i.collaboration_id where i.person_id = ${people.id}
    and i.replaced_at is null and num_nonnulls(c.approved_at, c.declined_at, c.withdrawn_at, c.expired_at) = 0)`;

/** When a person last had a place or signed in. */
const lastAt = sql`greatest(${people.createdAt}, ${people.lastSignedInAt},
  (select max(coalesce(e.disabled_at, e.closed_at)) from employees e where e.person_id = ${people.id}),
  (select max(coalesce(u.removed_at, c.taken_back_at)) from company_users u join companies c on c.id = u.company_id where u.person_id = ${people.id}))`;

const isThere = isNull(people.erasedAt);
const isLongAgo = () => sql`${lastAt} <= ${sqlNow()} - make_interval(months => ${monthsWithoutPlace})`;

/** Who has signed in since the letter, or has a place again, keeps the account. Who was told in time is erased, and then others are told. */
export async function eraseWithoutPlace(): Promise<{ erased: number; told: number }> {
  const hasCome = sql`not (${hasNoPlace()} and ${isLongAgo()})`;
  await inSystem((tx) =>
    tx
      .update(people)
      .set({ erasureToldAt: null })
      .where(and(isThere, isNotNull(people.erasureToldAt), hasCome)),
  );
  return { erased: await eraseTold(), told: await tellOthers() };
}

async function eraseTold(): Promise<number> {
  const isDue = () => and(isThere, sql`${people.erasureToldAt} <= ${sqlNowPlus({ days: -daysBeforeErasure })}`, hasNoPlace());
  const due = await inSystem((tx) => tx.select({ id: people.id }).from(people).where(isDue()));
  for (const { id } of due)
    await inSystem(async (tx) => {
      const [still] = await tx
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.id, id), isDue()))
        .for("update");
      if (still) await erasePerson(tx, id);
    });
  return due.length;
}

async function tellOthers(): Promise<number> {
  return inSystem(async (tx) => {
    const told = await tx
      .update(people)
      .set({ erasureToldAt: sqlNow() })
      .where(and(isThere, isNull(people.erasureToldAt), hasNoPlace(), isLongAgo()))
      .returning();
    const day = calendarDay(daysFrom(now(), daysBeforeErasure));
    // Whose mailbox may be somebody else's gets none.
    for (const { id: personId, ...person } of told.filter(({ disabledAt }) => !disabledAt)) {
      await queueLetter(tx, {
        kind: "erasure-ahead",
        facts: { recipient: fullNameOf(person), email: person.email, day, link: absolute("/sign-in") },
        ...addressedTo({ personId, ...person }),
        from: { name: "Spiris" },
      });
    }
    return told.length;
  });
}
