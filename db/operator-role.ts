import type { Sql } from "postgres";
import { buildWalls, role } from "./operator-walls.ts";

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

/**
 * Gives the operator's role exactly what is said here, each time that migrations run: nothing else, and no policy is touched that is as it
 * should be. Says whether there is such a role: an installation that is older than it gets it by hand (docs/operator.md).
 */
export async function letOperatorWork(owner: Sql): Promise<boolean> {
  const [known] = await owner`select from pg_roles where rolname = ${role}`;
  if (!known) return false;
  await buildWalls(owner);
  await owner.begin(async (tx) => {
    await tx.unsafe(`grant usage on schema public, jobs, drizzle to ${role};
      revoke all on all tables in schema public, jobs, drizzle from ${role};
      grant execute on function letters_waiting() to ${role};`);
    for (const [table, rights] of Object.entries(grants)) await tx.unsafe(`grant ${rights.join(", ")} on ${table} to ${role}`);
  });
  return true;
}
