import { sql } from "drizzle-orm";
import { connectionAs, superuser } from "./superuser.ts";

/** Writes something and neither keeps nor drops it until it is let go: whoever needs the same row waits so long. */
export async function heldBack(statement: string, values: (string | null)[]) {
  const holder = connectionAs("postgres");
  await holder.unsafe("begin");
  await holder.unsafe(statement, values);
  return { letGo: () => holder.unsafe("rollback").then(() => holder.end()) };
}

/** Comes back when so many transactions wait for somebody. */
export async function whenWaiting(transactions: number): Promise<void> {
  for (;;) {
    const [row] = await superuser.execute(sql`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    if (Number(row?.waiting) >= transactions) return;
  }
}
