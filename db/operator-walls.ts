import type { Sql } from "postgres";

export const role = "app_operator";
const isOperator = "(select app_operator())";
const undecided = `${isOperator} and num_nonnulls(confirmed_at, refused_at) = 0`;

type Wall = { command: "all" | "select" | "insert" | "update"; rows: string; written?: string };

const all = { operator: { command: "all", rows: isOperator } } satisfies Record<string, Wall>;

/** What waits may be decided on; what has been decided may be read alone. */
const decided = (rows: string) =>
  ({
    operator: { command: "select", rows: isOperator },
    operator_decides: { command: "update", rows, written: isOperator },
  }) satisfies Record<string, Wall>;

/** A line says which operator it tells of; what opening an office writes besides says so in the line before. */
const ownLine = `${isOperator} and (
  (actor_id is null and actor_name = 'Spiris' and (length(details->>'operator') >= 2 or action = 'employee added'))
  or (action = 'office terms approved' and exists (select from offices o where o.id = audit_events.office_id and o.created_at = now()))
) and (
  chain = office_id or chain = company_id
  or (chain = customer_id and exists (select from customers c where c.id = audit_events.customer_id and c.office_id = audit_events.office_id))
  or exists (select from collaborations c where c.id = audit_events.chain and c.office_id = audit_events.office_id and c.company_id = audit_events.company_id)
  or (num_nonnulls(office_id, company_id) = 0 and actor_id is null and exists (select from people p where p.id = audit_events.chain)))`;

/** Which rows, behind the walls. A code on its way stands in its letter, which no operator reads. */
const walls: Record<string, Record<string, Wall>> = {
  offices: all,
  office_applications: decided(`${isOperator} and num_nonnulls(approved_at, refused_at) = 0`),
  employees: all,
  task_templates: all,
  tasks: all,
  customers: all,
  companies: all,
  company_users: all,
  collaborations: all,
  invitations: all,
  administrator_proposals: decided(`${undecided} and objected_at is null`),
  company_claims: decided(undecided),
  letters: { operator: { command: "all", rows: `${isOperator} and kind <> 'sign-in-code'` } },
  audit_events: { operator: { command: "insert", rows: ownLine } },
  backups: { operator: { command: "select", rows: isOperator } },
};

/** Gives the operator's role its policies and takes away what it has besides, one table after the other: nobody waits for two of them at once. */
export async function buildWalls(owner: Sql) {
  const policies = await owner`select p.tablename, p.policyname, d.description from pg_policies p
    join pg_policy o on o.polname = p.policyname and o.polrelid = format('public.%I', p.tablename)::regclass
    left join pg_description d on d.objoid = o.oid and d.classoid = 'pg_policy'::regclass
    where p.schemaname = 'public' and ${role} = any (p.roles)`;
  const standing = new Map(
    policies.map(({ tablename, policyname, description }) => [`${policyname} on ${tablename}`, String(description)]),
  );
  const wanted = new Map(policyTexts());
  for (const name of new Set([...standing.keys(), ...wanted.keys()])) {
    const [was, text] = [standing.get(name), wanted.get(name)];
    if (was === text) continue;
    await owner.begin(async (tx) => {
      if (was !== undefined) await tx.unsafe(`drop policy ${name}`);
      if (text !== undefined) await tx.unsafe(createPolicy(name, text));
    });
  }
}

const createPolicy = (name: string, text: string) =>
  `create policy ${name} ${text}; comment on policy ${name} is '${text.replaceAll("'", "''")}'`;

const policyTexts = () =>
  Object.entries(walls).flatMap(([table, policies]) =>
    Object.entries(policies).map(([name, wall]): [string, string] => [`${name} on ${table}`, textOf(wall)]),
  );

function textOf({ command, rows, written = rows }: Wall): string {
  const seen = command === "insert" ? "" : ` using (${rows})`;
  const kept = command === "select" ? "" : ` with check (${written})`;
  return `for ${command} to ${role}${seen}${kept}`;
}
