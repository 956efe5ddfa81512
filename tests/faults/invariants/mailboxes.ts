import { sql } from "drizzle-orm";
import { count, type Part, type Witnesses } from "./counting.ts";

/** 12. What was accepted lies in both mailboxes, once in each, with the same content; what goes between a company and its office lies once. */
export const delivered = async (witnesses: Witnesses): Promise<Part[]> => [
  await count(
    witnesses,
    "accepted documents",
    sql`select count(*) from documents where accepted_at is not null`,
    sql`with compared (id, company_id, counterpart_id, direction, others, alike) as materialized (
          select o.id, o.company_id, o.counterpart_id, o.direction, count(i.id) as others,
            bool_and((i.sha256, i.number, i.payable, i.company_id) is not distinct from (o.sha256, o.number, o.payable, o.counterpart_id)) as alike
          from documents o left join documents i on i.exchange_id = o.exchange_id and i.direction <> o.direction
          where o.accepted_at is not null and o.kind <> 'document' group by o.id)
        select direction, id, 'has', others, 'other sides' from compared where others <> 1
        union all select direction, id, 'is not what its', 1, 'other side is' from compared where others = 1 and not alike
        union all select 'a document', min(id::text)::uuid, 'lies', count(*), 'times' from documents
          where kind = 'document' group by exchange_id having count(*) <> 1
        union all select 'a document', id, 'has', 0, 'offices' from documents where kind = 'document' and office_id is null
        union all select direction, id, 'was accepted and is not', 0, 'delivered' from documents where accepted_at is not null and delivered_at is null`,
  ),
];

/** What the first event of a document says of the file at a position beside it. */
const toldOf = sql`e.event in ('sent', 'received', 'stopped') and e.details ->> ('file' || p.position)`;

/** 13. The bytes in a mailbox are those that were accepted, and each document has its own, and beside it what its history says, and nothing else. */
export const unchanged = async (witnesses: Witnesses): Promise<Part[]> => [
  await count(
    witnesses,
    "bytes",
    sql`select count(*) from payloads`,
    sql`select d.id, 'has', count(p.document_id), 'files' from documents d left join payloads p on p.document_id = d.id and p.position = 0
          group by d.id having count(p.document_id) <> 1
        union all select d.id, 'has other bytes', 1, 'time' from documents d join payloads p on p.document_id = d.id and p.position = 0
          where encode(sha256(p.bytes), 'hex') <> d.sha256 or length(p.bytes) <> d.size
        union all select p.document_id, 'has beside it', p.position, 'what is not told of' from payloads p where p.position > 0 and not exists (
          select from document_events e where e.chain = p.document_id and ${toldOf} = encode(sha256(p.bytes), 'hex') || '  ' || p.name)
        union all select e.chain, 'lacks', substr(word, 5)::int, 'beside it' from document_events e, jsonb_object_keys(e.details) word
          where word ~ '^file\\d+$' and not exists (select from payloads p where p.document_id = e.chain and p.position = substr(word, 5)::int)`,
  ),
];

/** Whoever works at an office, with the companies whose mailboxes open to them by the task: as the rule says it, not as the walls do. */
const openers = sql`select e.id, e.office_id, array_agg(distinct c.company_id) filter (where t.id is not null) as opens
  from employees e left join collaborations c on c.office_id = e.office_id and c.service = 'digital-invoices' and c.approved_at is not null
    and c.ended_at is null and coalesce(c.ends_on > (now() at time zone 'Europe/Stockholm')::date, true)
  left join tasks t on t.id = c.task_id and t.deactivated_at is null
    and (t.owner_id = e.id or exists (select from task_participants p where p.task_id = t.id and p.employee_id = e.id))
  where e.disabled_at is null and e.accepted_at is not null group by e.id, e.office_id`;

/** 16. As the pages' role, for each of some employees: what lies in the mailboxes of their tasks is there, and nothing else. */
export async function byTheTask({ database }: Witnesses): Promise<Part[]> {
  const violations: string[] = [];
  let checked = 0;
  for (const { id, office_id, opens } of await database.execute(
    sql`select * from (${openers}) openers order by opens is null, id limit 20`,
  )) {
    const own = `{${Array.isArray(opens) ? opens.join() : ""}}`;
    // What goes between the company and another office belongs to none of theirs.
    const isTheirs = sql`company_id = any (${own}::uuid[]) and coalesce(documents.office_id = ${office_id}, true)`;
    const [there] = await database.execute(sql`select count(*)::int as mine from documents where ${isTheirs}`);
    const as = sql`select set_config('app.office_id', ${office_id}, true), set_config('app.employee_id', ${id}, true), set_config('role', 'app_web', true)`;
    await database.execute(as);
    const mine = sql`count(*) filter (where ${isTheirs})::int`;
    const [seen] = await database.execute(sql`select ${mine} as mine, count(*)::int - ${mine} as others from documents`);
    const nobody = sql`select set_config('role', 'none', true), set_config('app.office_id', '', true), set_config('app.employee_id', '', true)`;
    await database.execute(nobody);
    checked += Number(seen?.mine);
    if (Number(seen?.others)) violations.push(`${seen?.others} documents of others read by ${id}`);
    if (seen?.mine !== there?.mine) violations.push(`${id} reads ${seen?.mine} of ${there?.mine} documents`);
  }
  return [{ counted: "documents read by the task", checked, violations }];
}
