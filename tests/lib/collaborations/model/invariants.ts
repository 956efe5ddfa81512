import { type SQL, sql } from "drizzle-orm";
import { superuser } from "#tests/support/readback/superuser.ts";
import type { World } from "./world.ts";

const answers = sql`num_nonnulls(mine.approved_at, mine.declined_at, mine.withdrawn_at, mine.expired_at)`;
const ofItsService = sql`s.company_id = mine.company_id and s.service = mine.service and s.ended_at is null`;

/** What must never be: each question finds the rows that break a promise. */
const breaches = {
  "two live collaborations of one customer": sql`select from mine
    where coalesce(declined_at, withdrawn_at, expired_at, ended_at) is null group by office_id, customer_id, service having count(*) > 1`,
  "more than one answer": sql`select from mine where ${answers} > 1`,
  "an answer without whoever gave it": sql`select from mine
    where (coalesce(approved_at, declined_at) is null) <> (answered_by_id is null)`,
  "an approval without its evidence, or the other way round": sql`select from mine full join evidence e on e.collaboration_id = mine.id
    where (mine.approved_at is null) <> (e.id is null)
      or (e.approved_at, e.person_id, e.office_id, e.company_id) <> (mine.approved_at, answered_by_id, mine.office_id, mine.company_id)`,
  "an approval by an old sign-in": sql`select from evidence
    where signed_in_at not between approved_at - interval '10 minutes' and approved_at`,
  "evidence of other terms than the stored ones": sql`select from evidence e left join terms t on t.id = terms_id
    where (terms_sha256, terms_sha256, terms_version, t.service)
      is distinct from (t.sha256, encode(sha256(convert_to(t.text, 'UTF8')), 'hex'), t.version, e.service)`,
  "a history that does not add up": sql`select from mine where not is_chain_whole(id)`,
  "a line of history for somebody else": sql`select from mine join audit_events e on e.chain = mine.id
    where e.office_id <> mine.office_id or e.customer_id <> mine.customer_id or e.company_id not in (select id from asked)`,
  "a letter about somebody else": sql`select from mine join letters l on l.collaboration_id = mine.id
    where l.office_id <> mine.office_id or l.company_id not in (select id from asked)`,
  "a company without an administrator, or without one main contact": sql`select from asked
    where (select count(*) from company_users u where company_id = asked.id and role = 'administrator' and removed_at is null) = 0
      or (select count(*) from company_users u where company_id = asked.id and is_main_contact and removed_at is null) <> 1`,
  "a collaboration whose company nobody has confirmed": sql`select from mine join asked on asked.id = company_id
    where approved_at is not null and (confirmed_at is null or taken_back_at is not null)`,
  "a collaboration in a service that its company does not have": sql`select from mine
    where approved_at is not null and ended_at is null
      and not exists (select from subscriptions s where ${ofItsService} and s.confirmed_at is not null)`,
  "a request whose company or service has been taken back": sql`select from mine join asked on asked.id = company_id
    where ${answers} = 0 and (taken_back_at is not null or not exists (select from subscriptions s where ${ofItsService}))`,
} satisfies Record<string, SQL>;

/** The promises that are broken in a world: none. */
export async function listBreaches({ customers, organisationNumber }: World): Promise<string[]> {
  const questions = Object.entries(breaches).map(([name, rows]) => sql`select ${name} as name where exists (${rows})`);
  const broken = await superuser.execute(sql`
    with mine as materialized (select * from collaborations where customer_id in (${customers.A.id}, ${customers.B.id})),
      evidence as materialized (select * from approvals where collaboration_id in (select id from mine)),
      asked as materialized (select * from companies where organisation_number = ${organisationNumber})
    ${sql.join(questions, sql` union all `)}`);
  return broken.map(({ name }) => String(name));
}
