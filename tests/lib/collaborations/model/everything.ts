import { type SQL, sql } from "drizzle-orm";
import type { World } from "./world.ts";

const newLine = sql.raw("E'\\n'");
const when = (time: string, word: string) => sql`case when ${sql.raw(time)} is not null then ${word} end`;
const isConfirmed = sql`case when confirmed_at is null then 'un' else '' end || 'confirmed'`;

const request = sql`concat_ws(${newLine}, 'company ' || company_id, scenario, 'by ' || requested_by_id, 'task ' || task_id,
  'billed ' || invoice_recipient, ${when("approved_at", "approved")}, ${when("declined_at", "declined")},
  ${when("withdrawn_at", "withdrawn")}, ${when("expired_at", "expired")}, ${when("ended_at", "ended")},
  'answered by ' || answered_by_id, 'asked for again by ' || renewal_asked_by_id, 'ends on ' || ends_on)`;

const company = sql`concat_ws(', ', ${isConfirmed}, ${when("taken_back_at", "taken back")})`;

const partsOfCompanies = [
  linesOf("administrators", "company_users", sql`concat_ws(', ', person_id, case when is_main_contact then 'main contact' end)`, {
    among: sql`company_id in (select id from asked) and removed_at is null`,
    by: "company_id",
  }),
  linesOf("services", "subscriptions", sql`concat_ws(', ', ${isConfirmed}, ${when("ended_at", "ended")})`, {
    among: sql`company_id in (select id from asked)`,
    by: "company_id",
  }),
];

const fateOfChange = sql`coalesce(${when("approved_at", "approved")}, ${when("declined_at", "declined")},
  ${when("withdrawn_at", "withdrawn")}, 'waiting')`;

const fateOfClaim = sql`coalesce(${when("confirmed_at", "confirmed")}, ${when("refused_at", "refused")}, 'waits')`;

const ofMine = { by: "collaboration_id", among: sql`collaboration_id in (select id from mine)` };

const partsOfRequests = [
  linesOf("links", "invitations", sql`concat_ws(' ', person_id, coalesce(${when("replaced_at", "replaced")}, 'open'))`, ofMine),
  linesOf("reminders", "reminders", sql`coalesce('day ' || due_day, 'by hand')`, ofMine),
  linesOf("changes", "recipient_changes", sql`concat_ws(' ', asked_by_id, ${fateOfChange})`, ofMine),
  linesOf("ticks", "checklist_ticks", sql`concat_ws(' ', side, step)`, ofMine),
  linesOf("claims", "company_claims", sql`concat_ws(' ', person_id, ${fateOfClaim})`, ofMine),
  linesOf("evidence", "approvals", sql`concat_ws(' ', person_id, 'approved')`, ofMine),
  linesOf("letters", "letters", sql`concat_ws(' to ', kind, recipient)`, ofMine),
  linesOf("history", "audit_events", sql`action`, { by: "chain", among: sql`chain in (select id from mine)`, order: sql`position` }),
];

/** All that there is about a world's customers and their legal person, in one question. */
export const everythingOf = ({ customers, organisationNumber }: World): SQL => sql`
  with mine as materialized (
    select collaborations.*, customers.name as office from collaborations join customers on customers.id = customer_id
    where customer_id in (${customers.A.id}, ${customers.B.id})
  ), asked as materialized (select * from companies where organisation_number = ${organisationNumber})
  select id, office, part, words from (
    select id, office, 'request' as part, requested_at as since, ${request} as words from mine
    union all select id, name, 'company', created_at, ${company} from asked
    union all ${sql.join([...partsOfCompanies, ...partsOfRequests], sql` union all `)}
  ) everything order by since, id`;

/** Rows of a table that belong to the same thing, as lines of words. */
function linesOf(part: string, table: string, words: SQL, { by, among, order = sql`1` }: { by: string; among: SQL; order?: SQL }): SQL {
  const lines = sql`string_agg(${words}, ${newLine} order by ${order})`;
  return sql`select ${sql.raw(by)}, null, ${part}, null, ${lines} from ${sql.raw(table)} where ${among} group by 1`;
}
