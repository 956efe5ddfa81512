import { type SQL, sql } from "drizzle-orm";
import { superuser } from "./superuser.ts";

/** Every row of every table that names one of these: the same before and after what changes nothing. */
export async function traces(...words: string[]): Promise<Record<string, string[]>> {
  const tables = await superuser.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const found: Record<string, string[]> = {};
  for (const { name } of tables.filter(({ name }) => name !== "development_mailbox")) found[name] = await rowsOf(name, words);
  return found;
}

async function rowsOf(table: string, words: string[]) {
  const row = sql`${sql.identifier(table)}::text`;
  const named = sql.join(
    words.map((word) => sql`${row} like ${`%${word}%`}`),
    sql` or `,
  );
  const rows = await superuser.execute<{ row: string }>(
    sql`select ${shown[table] ?? row} as row from ${sql.identifier(table)} where ${named} order by 1`,
  );
  return rows.map(({ row }) => row);
}

/** Posting a letter, which the worker does in its own time, changes its row; and whoever reads her own pages has been there. */
const shown: Record<string, SQL> = {
  letters: sql`kind || ' to ' || recipient`,
  employees: sql`(to_jsonb(employees) - 'last_signed_in_at')::text`,
  company_users: sql`(to_jsonb(company_users) - 'last_signed_in_at')::text`,
};
