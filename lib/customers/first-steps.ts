import { and, eq, exists, isNull, sql } from "drizzle-orm";
import { readInOffice } from "#db/reading.ts";
import { collaborations, customers, offices, tasks } from "#db/schema/index.ts";
import { askedBy } from "#lib/kept.ts";
import { maySetUpOffice } from "#lib/rights.ts";
import type { Employee } from "#lib/who.ts";

/**
 * What a new office has done of its three first steps; nothing once all are done, nor for an employee who cannot take them. Behind a
 * collaboration stand a task and a customer: where the page has counted one that waits or is active, nothing is asked.
 */
export async function findFirstSteps(employee: Employee, counted: { requested: number; active: number }) {
  if (!maySetUpOffice(employee) || counted.requested + counted.active > 0) return undefined;
  const [found] = await readInOffice(employee, askSteps(employee, {}, {}));
  return found?.hasCollaboration === false ? found : undefined;
}

const askSteps = askedBy((from, { officeId }) => {
  const any = sql`1`;
  const customer = from
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.officeId, officeId), isNull(customers.archivedAt)))
    .limit(1);
  const collaboration = from.select({ any }).from(collaborations).where(eq(collaborations.officeId, officeId));
  const customerWithTask = from
    .select({ id: tasks.customerId })
    .from(tasks)
    .innerJoin(customers, eq(customers.id, tasks.customerId))
    .where(and(eq(tasks.officeId, officeId), isNull(tasks.deactivatedAt), isNull(customers.archivedAt)))
    .limit(1);
  return from
    .select({
      customer: sql<string | null>`(${customer})`,
      customerWithTask: sql<string | null>`(${customerWithTask})`,
      hasCollaboration: sql<boolean>`${exists(collaboration)}`,
    })
    .from(offices)
    .where(eq(offices.id, officeId));
});
