import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { customers, tasks } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/who.ts";

type Place = { id: string; officeId: string };

/** The customers that somebody is responsible for, archived ones too: a card is never without. */
export const customersOf = ({ id, officeId }: Place) => and(eq(customers.officeId, officeId), eq(customers.responsibleId, id));

export const activeTasksOf = ({ id, officeId }: Place) =>
  and(eq(tasks.officeId, officeId), eq(tasks.ownerId, id), isNull(tasks.deactivatedAt));

/** What must be handed over before somebody can be disabled. */
export async function countAssignments(tx: Transaction, colleague: Place): Promise<{ customers: number; tasks: number }> {
  return { customers: await tx.$count(customers, customersOf(colleague)), tasks: await tx.$count(tasks, activeTasksOf(colleague)) };
}

/** The same to read: how many, and the first fifty of each by name. */
export async function listAssignments({ officeId }: Employee, employeeId: string) {
  const colleague = { id: employeeId, officeId };
  const byName = sql`${customers.name} collate "sv-SE-x-icu"`;
  return inOffice({ officeId }, async (tx) => ({
    count: await countAssignments(tx, colleague),
    customers: await tx
      .select({ id: customers.id, name: customers.name, archivedAt: customers.archivedAt })
      .from(customers)
      .where(customersOf(colleague))
      .orderBy(byName, customers.id)
      .limit(50),
    tasks: await tx
      .select({ id: tasks.id, name: tasks.name, customer: customers.name })
      .from(tasks)
      .innerJoin(customers, eq(customers.id, tasks.customerId))
      .where(activeTasksOf(colleague))
      .orderBy(byName, tasks.name, tasks.id)
      .limit(50),
  }));
}
