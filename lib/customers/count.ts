import { eq, type SQL, sql } from "drizzle-orm";
import { readInOffice } from "#db/reading.ts";
import { collaborations, customers } from "#db/schema/index.ts";
import { askedBy } from "#lib/kept.ts";
import type { Employee } from "#lib/who.ts";
import { hiddenFrom, visibleTo } from "./find.ts";
import { latestPerService, needsAttention } from "./most-urgent.ts";

/**
 * The figures of the sidebar: how many customers one sees, and how many of them wait, are active, or need attention.
 * What is out of sight is left out by "not in", which is looked up in a table made once: a join would ask for each customer.
 */
export async function countCustomers(employee: Employee) {
  const [counts] = await readInOffice(employee, askCounts(employee, {}, {}));
  return counts ?? { all: 0, requested: 0, active: 0, attention: 0 };
}

const askCounts = askedBy((from, employee) => {
  const outOfSight = from.select({ id: customers.id }).from(customers).where(hiddenFrom(employee));
  const latest = latestPerService(from, eq(collaborations.officeId, employee.officeId));
  const many = (condition: SQL) => sql`count(distinct ${latest.customerId}) filter (where ${condition})`.mapWith(Number);
  return from
    .select({
      all: sql`(${from.select({ many: sql`count(*)` }).from(customers).where(visibleTo(employee))})`.mapWith(Number),
      requested: many(sql`${latest.status} = 'requested'`),
      active: many(sql`${latest.status} = 'active'`),
      attention: many(needsAttention(latest, employee)),
    })
    .from(latest)
    .where(sql`${latest.customerId} not in (${outOfSight})`);
});
