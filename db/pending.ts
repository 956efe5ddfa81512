import { sql } from "drizzle-orm";
import type { Database } from "./client.ts";
import journal from "./migrations/meta/_journal.json" with { type: "json" };

/** When each migration was written that this build needs. */
const needed = journal.entries.map(({ when }) => when);

/** How many the database lacks; those of a newer build do not count. Fails on a database that has never been migrated. */
export async function countPendingMigrations(asked: Pick<Database, "execute">): Promise<number> {
  const [found] = await asked.execute<{ last: string | null }>(sql`select max(created_at) as last from drizzle.__drizzle_migrations`);
  return needed.filter((when) => when > Number(found?.last ?? 0)).length;
}
