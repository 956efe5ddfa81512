import { sql } from "drizzle-orm";
import { count, type Part, probed, type Witnesses } from "./counting.ts";

/** What belongs to a collaboration belongs to its office and its company as well. */
const belongings = sql`select 'approval' as what, office_id, company_id, collaboration_id from approvals
  union all select 'invitation', office_id, company_id, collaboration_id from invitations
  union all select 'letter', office_id, company_id, collaboration_id from letters where collaboration_id is not null
  union all select 'line', office_id, company_id, chain from audit_events where chain in (select id from collaborations)`;

/** 7. No row of an office or a company hangs on another's, and an office's own role reads no other's. */
export const apart = async (witnesses: Witnesses): Promise<Part[]> => [
  await count(
    witnesses,
    "rows",
    sql`select count(*) from (${belongings}) belongings`,
    sql`select what, 'of another office or company at', c.id from (${belongings}) b join collaborations c on c.id = b.collaboration_id
          where (b.office_id, b.company_id) is distinct from (c.office_id, c.company_id)
        union all select 'collaboration', 'of another office''s customer:', c.id from collaborations c join customers k on k.id = c.customer_id
          where k.office_id <> c.office_id`,
  ),
  await readAs(witnesses),
  probed(witnesses, 7, "pages and forms of others"),
];

const tables = ["approvals", "audit_events", "collaborations", "contacts", "customers", "employees", "invitations", "letters", "tasks"];

/** As the pages' role, for each of some offices: rows of its own are there, rows of others are not. */
async function readAs({ database }: Witnesses): Promise<Part> {
  const violations: string[] = [];
  let checked = 0;
  const offices = await database.execute(sql`select distinct office_id from collaborations limit 5`);
  for (const { office_id } of offices) {
    await database.execute(sql`select set_config('app.office_id', ${office_id}, true), set_config('role', 'app_web', true)`);
    for (const table of tables) {
      const mine = sql`count(*) filter (where office_id = ${office_id})::int as own, count(*) filter (where office_id <> ${office_id})::int as others`;
      const [seen] = await database.execute(sql`select ${mine} from ${sql.identifier(table)}`);
      checked += Number(seen?.own);
      if (Number(seen?.others)) violations.push(`${seen?.others} rows in ${table} read by ${office_id}`);
    }
    await database.execute(sql`select set_config('role', 'none', true), set_config('app.office_id', '', true)`);
  }
  return { counted: "rows read by their office", checked, violations };
}
