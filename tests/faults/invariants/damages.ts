import { sql } from "drizzle-orm";
import { type Damage, mailboxDamages } from "./mailbox-damages.ts";

const approved = sql`(select collaboration_id from approvals limit 1)`;
const letter = sql`(select id from letters where kind = 'approved' limit 1)`;
const change = (table: string) => sql.raw(`alter table ${table} disable trigger append_only`);

export const damages: Record<string, Damage> = {
  "an acknowledged report that is not there": { spoil: [sql`update letter_events set id = 'another'`], breaks: { 1: 1 } },
  "a second answer": {
    spoil: [
      sql`alter table collaborations drop constraint one_answer_at_most`,
      sql`update collaborations set withdrawn_at = now() where declined_at is not null`,
    ],
    breaks: { 2: 1, 3: 2 },
  },
  "a second live collaboration": {
    spoil: [
      sql`drop index one_live_collaboration_per_customer_and_service`,
      sql`insert into collaborations (office_id, customer_id, company_id, service, task_id, scenario, requested_by_id, expires_at)
        select office_id, customer_id, company_id, service, task_id, scenario, requested_by_id, expires_at from collaborations where id = ${approved}`,
    ],
    breaks: { 2: 1, 3: 1 },
  },
  "a lost line of history": {
    spoil: [change("audit_events"), sql`delete from audit_events where action = 'collaboration declined'`],
    breaks: { 3: 1, 5: 1 },
  },
  "a lost letter": { spoil: [sql`delete from letters where kind = 'declined'`], breaks: { 3: 1, 4: 1 } },
  "a doubled letter": {
    spoil: [
      sql`insert into letters (id, kind, locale, office_id, company_id, collaboration_id, person_id, recipient, sender_name, facts, queued_at, sent_at)
        select gen_random_uuid(), kind, locale, office_id, company_id, collaboration_id, person_id, recipient, sender_name, facts, queued_at, sent_at
        from letters where id = ${letter}`,
    ],
    breaks: { 3: 1, 4: 1 },
  },
  "a letter about nothing": { spoil: [sql`update letters set kind = 'expired' where kind = 'request-withdrawn'`], breaks: { 3: 2 } },
  "another name in the evidence": {
    spoil: [change("approvals"), sql`update approvals set person_name = 'Somebody else'`],
    breaks: { 5: 1 },
  },
  "no evidence": { spoil: [change("approvals"), sql`delete from approvals`], breaks: { 1: 1, 5: 2 } },
  "a history that goes back in time": {
    spoil: [
      sql`insert into audit_events (chain, actor_name, action, occurred_at) values (${approved}, 'Anna', 'request reminded', now() - interval '1 hour')`,
    ],
    breaks: { 5: 1, 7: 1 },
  },
  "terms of another text": {
    spoil: [
      change("terms"),
      sql.raw(`alter table terms drop constraint "the_hash_is_the_text's"`),
      sql`update terms set text = text || '.' where id = (select id from terms limit 1)`,
    ],
    breaks: { 5: 1 },
  },
  "a session without a code": {
    spoil: [sql`insert into sessions (token_hash, person_id, expires_at) select 'x', person_id, now() from sessions limit 1`],
    breaks: { 6: 1 },
  },
  "an answer on an old code": {
    spoil: [
      sql`update sign_in_codes set used_at = used_at - interval '11 minutes', expires_at = expires_at - interval '11 minutes'
        where person_id = (select person_id from approvals)`,
    ],
    breaks: { 6: 2 },
  },
  "a letter of another office": {
    spoil: [sql`update letters set office_id = (select office_id from letters where kind = 'declined' limit 1) where id = ${letter}`],
    breaks: { 7: 1 },
  },
  "an open wall": { spoil: [sql`alter table approvals disable row level security`], breaks: { 7: 2 } },
  "a job that never ends": {
    spoil: [sql`update jobs.job set state = 'active', started_on = now() - interval '1 hour' where name = 'letter-events'`],
    breaks: { 8: 1 },
  },
  "a letter that nobody takes over": {
    spoil: [
      sql`update letters set sent_at = null, answered_at = null, queued_at = now() - interval '5 minutes', taken_at = now() - interval '4 minutes'
        where id = ${letter}`,
    ],
    breaks: { 4: 1, 8: 1 },
  },
  "a report that was not applied": { spoil: [sql`update letter_events set applied_at = null`], breaks: { 9: 1 } },
  "a fate that its reports do not tell": {
    spoil: [sql`update letters set complained_at = now() where id in (select letter_id from letter_events)`],
    breaks: { 9: 1 },
  },
  ...mailboxDamages,
  "a code used too late": {
    spoil: [
      sql`update sign_in_codes set expires_at = used_at - interval '1 s' where id in (select id from sign_in_codes where used_at is not null limit 1)`,
    ],
    breaks: { 10: 1 },
  },
};
