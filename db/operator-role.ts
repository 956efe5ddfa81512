import type { Sql } from "postgres";

const role = "app_operator";
const isOperator = "(select app_operator())";
const undecided = `${isOperator} and num_nonnulls(confirmed_at, refused_at) = 0`;

/** What the operator's role may do with each table, as grants: columns are named where the others are nobody's business, or are evidence. */
export const grants = {
  people: ["select", "insert", "update (disabled_at)"],
  sessions: ["select (person_id)", "delete"],
  second_factors: ["select (person_id)", "delete"],
  recovery_codes: ["select (person_id)", "delete"],
  offices: ["select", "insert", "update (letters_per_day, closes_on, closed_at)"],
  office_applications: ["select", "update (approved_at, refused_at, operator, proof)"],
  employees: [
    "select",
    "insert",
    "update (accepted_at, chosen_at, rights, invited_as, invitation_id, declined_at, left_at, disabled_at, closed_at)",
  ],
  task_templates: ["insert"],
  tasks: ["select (id, owner_id)"],
  customers: ["select (id, office_id, locale, responsible_id)", "update (last_activity_at)"],
  companies: ["select"],
  company_users: ["select", "insert", "update (role, is_main_contact, removed_at)"],
  collaborations: ["select"],
  invitations: ["select", "insert", "update (replaced_at)"],
  administrator_proposals: ["select", "update (checked_at, checked_by, seen, confirmed_at, refused_at, operator, proof)"],
  company_claims: ["select", "update (checked_at, checked_by, seen, confirmed_at, refused_at, operator, proof)"],
  letters: [
    `select (id, kind, locale, office_id, company_id, collaboration_id, person_id, recipient, recipient_name, sender_name, reply_to, facts,
      queued_at, sent_at, delivered_at, bounced_at, failed_at, fail_reason, uncertain_at, last_problem)`,
    "insert",
    "update (last_problem)",
  ],
  audit_events: ["insert"],
  backups: ["select (what, done_at, restored_to)"],
  "jobs.job": ["select (name, state)"],
  "drizzle.__drizzle_migrations": ["select (created_at)"],
} satisfies Record<string, string[]>;

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

/**
 * Gives the operator's role exactly what is said here, each time that migrations run: nothing else, and no policy is touched that is as it
 * should be. Says whether there is such a role: an installation that is older than it gets it by hand (docs/operator.md).
 */
export async function letOperatorWork(owner: Sql): Promise<boolean> {
  const [known] = await owner`select from pg_roles where rolname = ${role}`;
  if (!known) return false;
  await owner.begin(async (tx) => {
    const policies = await tx`select p.tablename, p.policyname, d.description from pg_policies p
      join pg_policy o on o.polname = p.policyname and o.polrelid = format('public.%I', p.tablename)::regclass
      left join pg_description d on d.objoid = o.oid and d.classoid = 'pg_policy'::regclass
      where p.schemaname = 'public' and ${role} = any (p.roles)`;
    const standing = new Map(
      policies.map(({ tablename, policyname, description }) => [`${policyname} on ${tablename}`, String(description)]),
    );
    const wanted = new Map(policyTexts());
    for (const name of standing.keys()) if (standing.get(name) !== wanted.get(name)) await tx.unsafe(`drop policy ${name}`);
    for (const [name, text] of wanted) if (standing.get(name) !== text) await tx.unsafe(createPolicy(name, text));
    await tx.unsafe(`grant usage on schema public, jobs, drizzle to ${role};
      revoke all on all tables in schema public, jobs, drizzle from ${role};
      grant execute on function letters_waiting() to ${role};`);
    for (const [table, rights] of Object.entries(grants)) await tx.unsafe(`grant ${rights.join(", ")} on ${table} to ${role}`);
  });
  return true;
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
