import { sql } from "drizzle-orm";
import { superuser } from "../superuser.ts";

/** Every row of every table that names one of these: the same before and after what changes nothing. */
export async function traces(...words: string[]): Promise<Record<string, string[]>> {
  const tables = await superuser.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const found: Record<string, string[]> = {};
  for (const { name } of tables) {
    const row = sql.raw(`"${name}"::text`);
    const hits = words.map((word) => sql`${row} like ${`%${word}%`}`);
    const rows = await superuser.execute<{ row: string }>(
      sql`select ${row} as row from ${sql.identifier(name)} where ${sql.join(hits, sql` or `)} order by 1`,
    );
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}
