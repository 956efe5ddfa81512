import { sql } from "drizzle-orm";
import { compare, count, type Part, type Witnesses } from "./counting.ts";

/** 1. What somebody was told to be done is in the database. */
export async function acknowledged({ database, ledger }: Witnesses): Promise<Part[]> {
  const rows = await database.execute(sql`
    select 'activated ' || customer_id as deed from collaborations
    union select 'approved ' || c.id from collaborations c join approvals a on a.collaboration_id = c.id where c.approved_at is not null
    union select 'declined ' || id from collaborations where declined_at is not null
    union select 'withdrawn ' || id from collaborations where withdrawn_at is not null
    union select 'reported ' || id from letter_events
    union select 'sent ' || o.sha256 || ' ' || min(o.id::text) from documents o
      join documents i on i.exchange_id = o.exchange_id and i.direction = 'in' and i.sha256 = o.sha256 and i.delivered_at is not null
      where o.direction = 'out' and o.delivered_at is not null group by o.sha256 having count(*) = 1`);
  const there = new Set(rows.map(({ deed }) => deed));
  const name = ({ deed, id }: { deed: string; id: string }) => `${deed} ${id}`;
  return [compare("acknowledged", ledger.acknowledged, (item) => there.has(name(item)), name)];
}

/** 2. One live collaboration per office, customer and service; one answer per collaboration. */
export const single = async (witnesses: Witnesses): Promise<Part[]> => [
  await count(
    witnesses,
    "collaborations",
    sql`select count(*) from collaborations`,
    sql`select 'live twice:', customer_id from collaborations where coalesce(declined_at, withdrawn_at, expired_at, ended_at) is null
          group by office_id, customer_id, service having count(*) > 1
        union all select 'answered twice:', id from collaborations where num_nonnulls(approved_at, declined_at, withdrawn_at, expired_at) > 1
        union all select 'approved twice:', collaboration_id from approvals where about is null group by collaboration_id having count(*) > 1`,
  ),
];

/** Every change of a collaboration by the name of its line of history. */
const changes = sql`select id, unnest(array_remove(array['collaboration requested',
    case when approved_at is not null then 'collaboration approved' end, case when declined_at is not null then 'collaboration declined' end,
    case when withdrawn_at is not null then 'collaboration withdrawn' end, case when expired_at is not null then 'collaboration expired' end,
    case when ended_at is not null then 'collaboration ended' end], null)) as action from collaborations`;

/** A request that is made anew after an expired one has a line of its own name. */
const lines = sql`select chain as id, replace(action, 'request renewed', 'collaboration requested') as action from audit_events
  where action in ('collaboration requested', 'request renewed', 'collaboration approved', 'collaboration declined',
    'collaboration withdrawn', 'collaboration expired', 'collaboration ended')`;

const letterOf = sql`(values ('approved', 'collaboration approved'), ('approval-receipt', 'collaboration approved'),
  ('declined', 'collaboration declined'), ('request-withdrawn', 'collaboration withdrawn'), ('expired', 'collaboration expired')) as kinds (kind, action)`;

const asking = sql`('collaboration-request', 'service-activated', 'administrator-created', 'request-renewed')`;

/** 3. No change without its line of history and its letters, and neither without the change. */
export const told = async (witnesses: Witnesses): Promise<Part[]> => [
  await count(
    witnesses,
    "changes",
    sql`with changes as materialized (${changes}) select count(*) from changes`,
    sql`with changes as materialized (${changes}), lines as materialized (${lines})
        select c.action, c.id, 'has', count(l.id), 'lines' from changes c left join lines l using (id, action)
          group by c.id, c.action having count(l.id) <> 1
        union all select action, id, 'never happened,', 1, 'line' from lines where (id, action) not in (select id, action from changes)
        union all select kind, id, 'was never written,', 0, 'letters' from changes join ${letterOf} using (action)
          where not exists (select from letters l where l.collaboration_id = changes.id and l.kind = kinds.kind)
        union all select 'asking', i.collaboration_id, 'was never written,', 0, 'letters' from invitations i where not exists
          (select from letters l where l.collaboration_id = i.collaboration_id and l.person_id = i.person_id and l.kind in ${asking})`,
  ),
  await count(
    witnesses,
    "letters of changes",
    sql`select count(*) from letters where kind in ${asking} or kind in (select kind from ${letterOf})`,
    sql`with changes as materialized (${changes})
        select l.kind, l.id, 'tells of nothing' from letters l join ${letterOf} using (kind)
          where not exists (select from changes c where c.id = l.collaboration_id and c.action = kinds.action)
        union all select kind, id, 'asks for nothing' from letters where kind in ${asking}
          and not exists (select from invitations i where i.collaboration_id = letters.collaboration_id and i.person_id = letters.person_id)
        union all select kind, collaboration_id, 'was written twice' from letters
          where kind in ${asking} or kind in (select kind from ${letterOf}) group by kind, collaboration_id, recipient, facts ->> 'about', facts ->> 'day', facts ->> 'termsVersion' having count(*) > 1`,
  ),
];
