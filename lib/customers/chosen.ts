import { and, inArray, sql } from "drizzle-orm";
import { customers } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { isId } from "#lib/identifiers.ts";
import { customersPerBulk } from "#lib/standing/limits.ts";
import type { Employee } from "#lib/who.ts";
import { type CustomerFilter, filtered } from "./filter.ts";
import { visibleTo } from "./find.ts";

/** Either the ticked customers or all that a filter leaves. */
export type Choice = { ids: string[] } | { filter: CustomerFilter };

/** The chosen customers that the employee may see, by name; one more than `customersPerBulk` says that there are too many. */
export async function listChosen(employee: Employee, choice: Choice) {
  const ids = "ids" in choice ? choice.ids.filter(isId) : [];
  if ("ids" in choice && ids.length === 0) return [];
  return inOffice(employee, (tx) =>
    tx
      .select({ id: customers.id, name: customers.name })
      .from(customers)
      .where("filter" in choice ? filtered(tx, employee, choice.filter) : and(inArray(customers.id, ids), visibleTo(employee)))
      .orderBy(sql`${customers.name} collate "sv-SE-x-icu"`, customers.id)
      .limit(customersPerBulk + 1),
  );
}
