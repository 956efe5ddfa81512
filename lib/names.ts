import { getTableName, type SQL, sql } from "drizzle-orm";
import type { administratorProposals, people } from "#db/schema/index.ts";

/** What somebody is called; a contact may have one name only. */
export const fullNameOf = ({ firstName, lastName }: { firstName: string; lastName: string }): string => `${firstName} ${lastName}`.trim();

/** The same in SQL. With the table's name, which Drizzle leaves out where it selects from one table only. */
export function fullNameSql(table: typeof people | typeof administratorProposals): SQL<string> {
  const name = getTableName(table);
  return sql<string>`${sql.raw(`trim(${name}.first_name || ' ' || ${name}.last_name)`)}`;
}

/** A name that runs from right to left, so that it does not turn around the numbers and names beside it in a sentence. */
export const isolated = (name: string): string => (rightToLeft.test(name) ? `\u2068${name}\u2069` : name);

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
