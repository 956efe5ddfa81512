import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { connectionAs, superuser } from "#tests/support/readback/superuser.ts";

/** Does the same thing twenty times at once, over connections that are open already: the first one would have finished otherwise. */
export async function twentyAtOnce<Result>(work: () => Promise<Result>): Promise<Result[]> {
  const twenty = Array.from({ length: 20 });
  await Promise.all(twenty.map(() => db.execute(sql`select`)));
  return Promise.all(twenty.map(work));
}

/** Locks rows until they are let go: whoever needs them stands still so long. */
export async function heldBack(rows: string, values: string[]) {
  const holder = connectionAs("postgres");
  await holder.unsafe("begin");
  await holder.unsafe(`${rows} for update`, values);
  return { letGo: () => holder.unsafe("rollback").then(() => holder.end()) };
}

/** Comes back when so many transactions wait for somebody. */
export async function whenWaiting(transactions: number): Promise<void> {
  const counted = sql`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  for (let waiting = 0; waiting < transactions; await wait(5)) {
    const [row] = await superuser.execute(counted);
    waiting = Number(row?.waiting);
  }
}
