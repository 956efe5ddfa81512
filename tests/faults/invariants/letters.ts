import { sql } from "drizzle-orm";
import { compare, count, type Part, type Witnesses } from "./counting.ts";

/** 4. The provider accepted each letter exactly once, and we say the same of it; nothing is left unposted. */
export async function acceptedOnce({ database, taken }: Witnesses): Promise<Part[]> {
  const rows = await database.execute(sql`
    select id::text, provider_id, sent_at is not null as sent, uncertain_at is not null as uncertain,
      coalesce(failed_at, bounced_at, discarded_at) is not null as given_up from letters`);
  const copies = Map.groupBy(taken.values(), ({ letter }) => letter);
  const isRight = ({ id, provider_id, sent, uncertain, given_up }: (typeof rows)[number]) => {
    const [first, ...more] = copies.get(String(id)) ?? [];
    if (uncertain && !sent) return more.length === 0;
    if (given_up && !sent) return !first;
    return sent === true && first?.id === provider_id && more.length === 0;
  };
  const known = new Set(rows.map(({ id }) => id));
  return [
    compare("letters", rows, isRight, ({ id }) => `${id} accepted ${copies.get(String(id))?.length ?? 0} times`),
    compare(
      "accepted",
      [...copies.keys()],
      (letter) => known.has(letter),
      (letter) => `${letter} is not ours`,
    ),
  ];
}

/** 8. No job or letter is held for longer than two leases; no job is there twice. */
export const leased = async (witnesses: Witnesses): Promise<Part[]> => [
  await count(
    witnesses,
    "jobs",
    sql`select count(*) from jobs.job`,
    sql`select name, id::text, 'is held too long' from jobs.job
          where state = 'active' and started_on < now() - 2 * make_interval(secs => expire_seconds)
        union all select name, data->>'eventId', 'is there twice' from jobs.job where name = 'letter-events' group by name, data->>'eventId'
          having count(*) > 1`,
  ),
  await count(
    witnesses,
    "letters taken",
    sql`select count(*) from letters where taken_at is not null`,
    sql`select id, 'is held too long' from letters where taken_at > coalesce(answered_at, queued_at) and taken_at < now() - interval '60 seconds'
          and coalesce(sent_at, bounced_at, failed_at, uncertain_at, discarded_at) is null`,
  ),
];

/** 9. Each report was applied, and a letter's times are what all of its reports together say, in whatever order they came. */
export const reported = async (witnesses: Witnesses): Promise<Part[]> => [
  await count(
    witnesses,
    "reports",
    sql`select count(*) from letter_events`,
    sql`select id, 'was not applied' from letter_events where applied_at is null`,
  ),
  await count(
    witnesses,
    "letters reported of",
    sql`select count(distinct letter_id) from letter_events`,
    sql`select l.id, 'is not what its reports say' from letters l join lateral (
          select min(occurred_at) filter (where what = 'delivered') as delivered, min(occurred_at) filter (where what = 'bounced') as bounced,
            min(occurred_at) filter (where what = 'complained') as complained from letter_events e where e.letter_id = l.id having count(*) > 0
        ) said on true
        where (l.delivered_at, l.complained_at) is distinct from (said.delivered, said.complained)
          or (said.bounced is not null and l.bounced_at is distinct from said.bounced)`,
  ),
];
