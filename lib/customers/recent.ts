import { and, inArray } from "drizzle-orm";
import { readInOffice } from "#db/reading.ts";
import { customers } from "#db/schema/index.ts";
import { isId } from "#lib/identifiers.ts";
import type { Employee } from "#lib/who.ts";
import { visibleTo } from "./find.ts";

/** Those of the customers that the employee may see, in the order given. */
export async function listRecent(employee: Employee, ids: string[]) {
  const asked = ids.filter(isId);
  if (asked.length === 0) return [];
  const found = await readInOffice(employee, (tx) =>
    tx
      .select({ id: customers.id, name: customers.name })
      .from(customers)
      .where(and(inArray(customers.id, asked), visibleTo(employee))),
  );
  return found.sort((one, other) => asked.indexOf(one.id) - asked.indexOf(other.id));
}
