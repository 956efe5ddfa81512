import { type SQL, sql } from "drizzle-orm";
import { superuser } from "#tests/support/superuser.ts";
import type { World } from "./world.ts";

/** What must never be: each question finds the rows that break a promise. */
const breaches = {
  "two live collaborations of one customer": sql`select office_id, customer_id, service from mine
    where coalesce(declined_at, withdrawn_at, expired_at, ended_at) is null group by 1, 2, 3 having count(*) > 1`,
  "more than one answer": sql`select id from mine where num_nonnulls(approved_at, declined_at, withdrawn_at, expired_at) > 1`,
  "an answer without whoever gave it": sql`select id from mine where (coalesce(approved_at, declined_at) is null) <> (answered_by_id is null)`,
  "an approval without its evidence, or evidence of another one": sql`
    select mine.id from mine full join evidence on collaboration_id = mine.id
    where (mine.approved_at is not null) <> (collaboration_id is not null)
      or (evidence.approved_at, person_id, evidence.office_id, evidence.company_id) <> (mine.approved_at, answered_by_id, mine.office_id, mine.company_id)`,
  "an approval by an old sign-in": sql`select id from evidence where not signed_in_at between approved_at - interval '10 minutes' and approved_at`,
  "terms other than those that were shown": sql`select evidence.id from evidence left join terms on terms.id = terms_id
    where (terms_sha256, terms_version) is distinct from (encode(sha256(convert_to(text, 'UTF8')), 'hex'), version) or terms_sha256 <> sha256`,
  "a history that does not add up": sql`select id from mine where not is_chain_whole(id)`,
  "a line of history for somebody else": sql`select audit_events.id from audit_events join mine on mine.id = chain
    where audit_events.office_id <> mine.office_id or audit_events.customer_id <> mine.customer_id or audit_events.company_id not in (select id from asked)`,
  "a letter about somebody else's": sql`select letters.id from letters join mine on mine.id = collaboration_id
    where letters.office_id <> mine.office_id or letters.company_id not in (select id from asked)`,
  "a letter without its job, or with two": sql`select id from letters where collaboration_id in (select id from mine)
    and (select count(*) from jobs.job where name = 'letters' and data->>'letterId' = letters.id::text) <> 1`,
  "a company without an administrator, or without one main contact": sql`select id from asked where
    (select count(*) from company_users where company_id = asked.id and removed_at is null and role = 'administrator' and is_main_contact) <> 1`,
  "a collaboration with an unknown company": sql`select id from mine where approved_at is not null
    and company_id in (select id from asked where confirmed_at is null or taken_back_at is not null)`,
  "a collaboration in a service that its company does not have": sql`select id from mine where approved_at is not null
    and not exists (select from subscriptions s where s.company_id = mine.company_id and s.service = mine.service and s.confirmed_at is not null and s.ended_at is null)`,
  "a request whose company or service has been taken back": sql`select id from mine
    where num_nonnulls(approved_at, declined_at, withdrawn_at, expired_at) = 0 and not exists (
      select from subscriptions s join asked on asked.id = s.company_id
      where s.company_id = mine.company_id and s.service = mine.service and s.ended_at is null and taken_back_at is null)`,
} satisfies Record<string, SQL>;

/** The names of the promises that are broken in a world: none. */
export async function listBreaches({ customers, organisationNumber }: World): Promise<string[]> {
  const questions = Object.entries(breaches).map(([name, rows]) => sql`select ${name} as name where exists (${rows})`);
  const broken = await superuser.execute(sql`
    with mine as (select * from collaborations where customer_id in (${customers.A.id}, ${customers.B.id})),
      evidence as (select * from approvals where collaboration_id in (select id from mine)),
      asked as (select * from companies where organisation_number = ${organisationNumber})
    ${sql.join(questions, sql` union all `)}`);
  return broken.map(({ name }) => String(name));
}
