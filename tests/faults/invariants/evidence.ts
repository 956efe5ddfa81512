import { sql } from "drizzle-orm";
import { count, type Part, type Witnesses } from "./counting.ts";

/** The evidence keeps milliseconds. */
const sameMoment = sql`date_trunc('milliseconds', a.approved_at) = date_trunc('milliseconds', c.approved_at)`;

/** 5. Every approval has its evidence, every chain is whole and goes forward in time, every hash of terms is that of the stored text. */
export const proven = async (witnesses: Witnesses): Promise<Part[]> => [
  await count(
    witnesses,
    "approvals",
    sql`select count(*) from collaborations where approved_at is not null`,
    sql`select id, 'has no evidence' from collaborations c where approved_at is not null and evidence_removed_at is null
          and not exists (select from approvals a where a.collaboration_id = c.id and ${sameMoment})
        union all select collaboration_id, 'is evidence of nothing' from approvals a where a.about is null
          and not exists (select from collaborations c where c.id = a.collaboration_id and ${sameMoment})`,
  ),
  await count(
    witnesses,
    "chains",
    sql`select count(*) from chain_heads`,
    sql`with chains as materialized (select chain from chain_heads union select chain from audit_events union select chain from approvals
          union select chain from document_events union select id from documents)
        select chain, 'is broken' from chains where not is_chain_whole(chain)
        union all select chain, 'goes back in time' from (
          select chain, moment, lag(moment) over (partition by chain order by position) as earlier from (
            select chain, position, occurred_at as moment from audit_events union all select chain, position, approved_at from approvals
            union all select chain, position, occurred_at from document_events
          ) steps) walked where moment < earlier - interval '20 seconds'`,
  ),
  await count(
    witnesses,
    "terms",
    sql`select count(*) from terms`,
    sql`select id, 'has the hash of another text' from terms where sha256 <> encode(sha256(convert_to(text, 'UTF8')), 'hex')
        union all select a.id, 'names a hash that is not the text''s' from approvals a join terms t on t.id = a.terms_id
          where a.terms_sha256 <> t.sha256`,
  ),
];
