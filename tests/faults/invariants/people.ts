import { sql } from "drizzle-orm";
import { compare, count, type Part, probed, type Witnesses } from "./counting.ts";

/** Sessions that a test opened itself are named so. */
export const openedByTest = "test";

const answers = sql`select collaboration_id as id, person_id, signed_in_at, approved_at as answered_at from approvals
  union all select chain, actor_id, (details->>'signedInAt')::timestamptz, occurred_at from audit_events where action = 'collaboration declined'`;

/** 6. No session without a code, no answer that nobody sent, none without a code younger than ten minutes. */
export async function meant(witnesses: Witnesses): Promise<Part[]> {
  const given = await witnesses.database.execute(sql`select id from (${answers}) answers`);
  const isSent = ({ id }: { id?: unknown }) => witnesses.ledger.pressed.has(String(id));
  return [
    compare("answers", given, isSent, ({ id }) => `${id} was answered by nobody`),
    await count(
      witnesses,
      "answers with a fresh code",
      sql`select count(*) from (${answers}) answers`,
      sql`select id, 'was answered without a fresh code' from (${answers}) answers where not exists (select from sign_in_codes c
            where c.person_id = answers.person_id and abs(extract(epoch from c.used_at - answers.signed_in_at)) < 0.002
              and answers.answered_at - c.used_at < interval '10 minutes')`,
    ),
    await count(
      witnesses,
      "sessions",
      sql`select count(*) from sessions where device is distinct from ${openedByTest}`,
      sql`select id, 'is a session that no code opened' from sessions s where device is distinct from ${openedByTest}
            and not exists (select from sign_in_codes c where c.person_id = s.person_id and c.used_at = s.started_at)`,
    ),
  ];
}

/** 10. Each code signed in at most once, in time and within five tries. */
export const usedOnce = async (witnesses: Witnesses): Promise<Part[]> => [
  await count(
    witnesses,
    "codes used",
    sql`select count(*) from sign_in_codes where used_at is not null`,
    sql`select id, 'was used too late or too often' from sign_in_codes where used_at > expires_at or tries > 5
        union all select c.id, 'opened several sessions' from sign_in_codes c join sessions s on s.person_id = c.person_id
          and s.started_at = c.used_at group by c.id having count(*) > 1
        union all select chain, 'signed in more often than with codes' from audit_events e where action = 'signed in' group by chain
          having count(*) > (select count(*) from sign_in_codes c where c.person_id = e.chain and used_at is not null)`,
  ),
  probed(witnesses, 10, "codes tried again"),
];

/** 11. Nobody is served on a session that has ended. */
export const outIsOut = async (witnesses: Witnesses): Promise<Part[]> => [probed(witnesses, 11, "requests on ended sessions")];
