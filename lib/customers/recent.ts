import { and, sql } from "drizzle-orm";
import type { Places } from "#db/question.ts";
import { readInOffice } from "#db/reading.ts";
import { customers } from "#db/schema/index.ts";
import { isId } from "#lib/identifiers.ts";
import { askedBy } from "#lib/kept.ts";
import type { Employee } from "#lib/who.ts";
import { visibleTo } from "./find.ts";

/** Those of the customers that the employee may see, in the order given. */
export async function listRecent(employee: Employee, ids: string[]) {
  const sought = ids.filter(isId);
  if (sought.length === 0) return [];
  const found = await readInOffice(employee, askNames(employee, {}, { ids: `{${sought.join(",")}}` }));
  return found.sort((one, other) => sought.indexOf(one.id) - sought.indexOf(other.id));
}

const askNames = askedBy((from, employee, { ids }: Places<"ids">) =>
  from
    .select({ id: customers.id, name: customers.name })
    .from(customers)
    .where(and(sql`${customers.id} = any(${ids}::uuid[])`, visibleTo(employee))),
);
