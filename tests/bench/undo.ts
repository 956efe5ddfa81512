import { type SQL, sql } from "drizzle-orm";
import { superuser } from "#tests/support/readback/superuser.ts";

/** The database's own moment: what is activated or approved from here on can be undone. */
export async function momentToUndo(): Promise<string> {
  const [row] = await superuser.execute<{ moment: string }>(sql`select clock_timestamp()::text as moment`);
  return row?.moment ?? "";
}

/** Takes back every activation and approval since, as if nobody had ever pressed; gives the ids of the rows that they had made. */
export function undoSince(moment: string): Promise<Set<string>> {
  const since = sql`${moment}::timestamptz`;
  return superuser.transaction(async (tx) => {
    const idsOf = async (query: SQL) => (await tx.execute<{ id: string }>(query)).map(({ id }) => id);
    // Also what nobody may take back: neither triggers nor foreign keys.
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`delete from chain_heads where chain in (select chain from audit_events where occurred_at >= ${since})`);
    await tx.execute(sql`delete from audit_events where occurred_at >= ${since}`);
    await tx.execute(sql`delete from letters where queued_at >= ${since}`);
    await tx.execute(sql`delete from invitations where created_at >= ${since}`);
    await tx.execute(sql`delete from subscriptions where activated_at >= ${since}`);
    await tx.execute(sql`update subscriptions set confirmed_at = null where confirmed_at >= ${since}`);
    // A replay gives an approval the moment of the recording: only the collaboration knows when it was approved.
    await tx.execute(sql`update collaborations set approved_at = null, answered_by_id = null
      where approved_at >= ${since} and id in (select collaboration_id from approvals)`);
    const unapproved = sql`select id from collaborations where approved_at is null`;
    const approvals = await idsOf(sql`delete from approvals where collaboration_id in (${unapproved}) returning id`);
    return new Set([...approvals, ...(await idsOf(sql`delete from collaborations where requested_at >= ${since} returning id`))]);
  });
}
