import { asc, desc, eq, sql } from "drizzle-orm";
import { approvals, auditEvents, collaborations, companies, companyUsers, invitations, letters, subscriptions } from "#db/schema/index.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";
import { superuser } from "./superuser.ts";

type Named = { id: string };

/** What has happened, in the order in which it did. */
export async function historyOf({ id }: Named): Promise<string[]> {
  const lines = await superuser
    .select({ action: auditEvents.action })
    .from(auditEvents)
    .where(eq(auditEvents.chain, id))
    .orderBy(asc(auditEvents.position));
  return lines.map(({ action }) => action);
}

/** What the latest line of this kind in a collaboration's history holds. */
export async function detailsOf({ id }: Named, action: string) {
  const lines = await superuser.select().from(auditEvents).where(eq(auditEvents.chain, id)).orderBy(desc(auditEvents.position));
  return lines.find((line) => line.action === action)?.details;
}

/** The letters of a collaboration as "kind to address", in alphabetical order. */
export async function lettersAbout({ id }: Named): Promise<string[]> {
  const queued = await superuser.select().from(letters).where(eq(letters.collaborationId, id));
  return queued.map(({ kind, recipient }) => `${kind} to ${recipient}`).sort();
}

export const letterRowsOf = ({ id }: Named) =>
  superuser.select().from(letters).where(eq(letters.collaborationId, id)).orderBy(asc(letters.queuedAt));

/** The collaboration as it stands now. */
export async function standingOf({ id }: Named) {
  const [row] = await superuser.select().from(collaborations).where(eq(collaborations.id, id));
  return { ...row!, status: statusOf(row!, now()) };
}

export const evidenceOf = ({ id }: Named) =>
  superuser.select().from(approvals).where(eq(approvals.collaborationId, id)).orderBy(asc(approvals.approvedAt));

export const invitationsTo = ({ id }: Named) =>
  superuser.select().from(invitations).where(eq(invitations.collaborationId, id)).orderBy(asc(invitations.createdAt));

export async function companyOf({ companyId }: { companyId: string }) {
  const [company] = await superuser.select().from(companies).where(eq(companies.id, companyId));
  return company!;
}

export const companiesWith = (organisationNumber: string) =>
  superuser.select().from(companies).where(eq(companies.organisationNumber, organisationNumber)).orderBy(asc(companies.createdAt));

export const usersOf = ({ companyId }: { companyId: string }) =>
  superuser.select().from(companyUsers).where(eq(companyUsers.companyId, companyId)).orderBy(asc(companyUsers.addedAt));

export const subscriptionsOf = ({ companyId }: { companyId: string }) =>
  superuser.select().from(subscriptions).where(eq(subscriptions.companyId, companyId)).orderBy(asc(subscriptions.activatedAt));

export const collaborationsOf = (customer: Named) =>
  superuser.select().from(collaborations).where(eq(collaborations.customerId, customer.id)).orderBy(asc(collaborations.requestedAt));

/** Whether the history adds up: every hash, every link, no place missing. */
export async function isHistoryWhole({ id }: Named): Promise<unknown> {
  const [answer] = await superuser.execute(sql`select is_chain_whole(${id}) as whole`);
  return answer?.whole;
}

/** How many rows each table holds: the same before and after what changes nothing. */
export async function rowsInEveryTable() {
  const tables = await superuser.execute(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'jobs') order by 1`,
  );
  const counts = tables.map(({ name }) => sql`select ${name}::text as name, count(*)::int as rows from ${sql.raw(String(name))}`);
  return superuser.execute(sql`${sql.join(counts, sql` union all `)} order by name`);
}
