import { type SQL, sql } from "drizzle-orm";
import { superuser } from "#tests/support/readback/superuser.ts";

/** Every table that has an office or a company, out of the catalogue: one that is added tomorrow is among them. */
export async function tenantTables(): Promise<string[]> {
  const rows = await superuser.execute(sql`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
      and (c.relname in ('offices', 'companies') or exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname in ('office_id', 'company_id') and not a.attisdropped))
    order by 1`);
  return rows.map(({ name }) => String(name));
}

/** A table's columns but those that the database computes. */
export async function columnsOf(table: string): Promise<SQL> {
  const columns = await superuser.execute(
    sql`select column_name as name from information_schema.columns where table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`,
  );
  return sql.join(
    columns.map(({ name }) => sql.identifier(String(name))),
    sql`, `,
  );
}

/** Each row of an answer as one line. */
export const linesOf = (rows: Record<string, unknown>[]): string[] => rows.map((row) => Object.values(row).join(" "));
