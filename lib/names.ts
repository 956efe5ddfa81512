import { getTableName, type SQL, sql } from "drizzle-orm";
import type { administratorProposals, people } from "#db/schema/index.ts";

/** What somebody is called; a contact may have one name only. */
export const fullNameOf = ({ firstName, lastName }: { firstName: string; lastName: string }): string => `${firstName} ${lastName}`.trim();

/** The same in SQL. With the table's name, which Drizzle leaves out where it selects from one table only. */
export function fullNameSql(table: typeof people | typeof administratorProposals): SQL<string> {
  const name = getTableName(table);
  return sql<string>`${sql.raw(`trim(${name}.first_name || ' ' || ${name}.last_name)`)}`;
}
