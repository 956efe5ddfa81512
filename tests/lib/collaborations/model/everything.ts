import { type SQL, sql } from "drizzle-orm";
import type { World } from "./world.ts";

const newLine = sql.raw("E'\\n'");
const unless = (time: string, word: string) => sql`case when ${sql.raw(time)} is null then ${word} else '' end`;
const when = (time: string, word: string) => sql`case when ${sql.raw(time)} is not null then ${word} end`;

const factsOfRequest = sql`concat_ws(${newLine}, 'company ' || company_id, scenario, 'by ' || requested_by_id, 'task ' || task_id,
  'billed ' || invoice_recipient, ${when("approved_at", "approved")}, ${when("declined_at", "declined")},
  ${when("withdrawn_at", "withdrawn")}, ${when("expired_at", "expired")}, ${when("ended_at", "ended")},
  'answered by ' || answered_by_id, 'asked for again by ' || renewal_asked_by_id, 'ends on ' || ends_on)`;

const factsOfCompany = sql`${unless("confirmed_at", "un")} || 'confirmed' || coalesce(${when("taken_back_at", ", taken back")}, '')`;

/** The rows of a table that belong together, as lines of words. */
const linesOf = (part: string, table: string, belongsTo: string, words: SQL, among = sql`true`, order = sql`1`) => sql`
  select ${sql.raw(belongsTo)}, null, ${part}, null, string_agg(${words}, ${newLine} order by ${order}) from ${sql.raw(table)} where ${among} group by 1`;

const ofRequests = (part: string, table: string, words: SQL) =>
  linesOf(part, table, "collaboration_id", words, sql`collaboration_id in (select id from mine)`);

const ofCompanies = (part: string, table: string, words: SQL, among = sql`true`) =>
  linesOf(part, table, "company_id", words, sql`company_id in (select id from asked) and ${among}`);

const fateOfChange = sql`coalesce(${when("approved_at", "approved")}, ${when("declined_at", "declined")}, ${when("withdrawn_at", "withdrawn")}, 'waiting')`;

/** All that there is about a world's customers and their legal person, in one question. */
export const everythingOf = ({ customers, organisationNumber }: World) => sql`
  with mine as (
    select collaborations.*, customers.name as office from collaborations join customers on customers.id = customer_id
    where customer_id in (${customers.A.id}, ${customers.B.id})
  ), asked as (select * from companies where organisation_number = ${organisationNumber})
  select id, office, part, coalesce(words, '') as words from (
    select id, office, 'request' as part, requested_at as since, ${factsOfRequest} as words from mine
    union all select id, name, 'company', created_at, ${factsOfCompany} from asked
    union all ${ofCompanies("administrators", "company_users", sql`person_id || coalesce(${sql`case when is_main_contact then ', main contact' end`}, '')`, sql`removed_at is null`)}
    union all ${ofCompanies("services", "subscriptions", sql`${unless("confirmed_at", "un")} || 'confirmed' || coalesce(${when("ended_at", ", ended")}, '')`)}
    union all ${ofRequests("links", "invitations", sql`person_id || ' ' || coalesce(${when("replaced_at", "replaced")}, 'open')`)}
    union all ${ofRequests("reminders", "reminders", sql`coalesce('day ' || due_day, 'by hand')`)}
    union all ${ofRequests("changes", "recipient_changes", sql`asked_by_id || ' ' || ${fateOfChange}`)}
    union all ${ofRequests("ticks", "checklist_ticks", sql`side || ' ' || step`)}
    union all ${ofRequests("evidence", "approvals", sql`person_id || ' approved'`)}
    union all ${ofRequests("letters", "letters", sql`kind || ' to ' || recipient`)}
    union all ${linesOf("history", "audit_events", "chain", sql`action`, sql`chain in (select id from mine)`, sql`position`)}
  ) everything order by since, id`;
