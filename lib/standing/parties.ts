import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, collaborations, companies, customers, employees, offices, people, tasks } from "#db/schema/index.ts";
import { fullNameSql } from "#lib/names.ts";
import { isService } from "#lib/services/catalogue.ts";
import { worksThere } from "./places.ts";
import { addressed } from "./recipients.ts";

/** Who stands as sender: the name is the office's to give, never their own to choose. */
const from = sql<string>`${employees.senderName} || ', ' || ${offices.name}`;

/** The same for an employee who writes themselves. */
export async function senderFor(tx: Transaction, { employeeId }: { employeeId: string }): Promise<string> {
  const [found] = await tx
    .select({ from })
    .from(employees)
    .innerJoin(offices, eq(offices.id, employees.officeId))
    .where(eq(employees.id, employeeId));
  if (!found) throw new Error("The employee is not there");
  return found.from;
}

const isThere = sql`coalesce(${employees.disabledAt}, ${employees.closedAt}, ${people.disabledAt}) is null and ${employees.acceptedAt} is not null`;

/**
 * The names that a collaboration's letters and evidence speak of, as they stand now. `replies`: who reads the answers to the sender, the
 * office when that person has left.
 */
export async function partiesOf(tx: Transaction, { id, service }: Pick<Collaboration, "id" | "service">) {
  const [parties] = await tx
    .select({
      office: offices.name,
      company: companies.name,
      organisationNumber: companies.organisationNumber,
      customer: customers.name,
      task: tasks.name,
      sender: fullNameSql(people),
      from,
      replyTo: sql<string>`case when ${isThere} then ${people.email} else ${offices.replyAddress} end`,
      replies: sql<string>`case when ${isThere} then ${fullNameSql(people)} else ${offices.name} end`,
    })
    .from(collaborations)
    .innerJoin(offices, eq(offices.id, collaborations.officeId))
    .innerJoin(companies, eq(companies.id, collaborations.companyId))
    .innerJoin(customers, eq(customers.id, collaborations.customerId))
    .innerJoin(tasks, eq(tasks.id, collaborations.taskId))
    .innerJoin(employees, eq(employees.id, collaborations.requestedById))
    .innerJoin(people, eq(people.id, employees.personId))
    .where(eq(collaborations.id, id));
  if (!parties || !isService(service)) throw new Error(`Collaboration ${id} has no parties`);
  return { ...parties, service };
}

export type Parties = Awaited<ReturnType<typeof partiesOf>>;

/** Those at the office whom an answer concerns: who asked, who owns the task, who is responsible for the customer. */
export async function listConcerned(tx: Transaction, { requestedById, taskId, customerId }: Collaboration) {
  const sender = tx.select({ id: employees.id }).from(employees).where(eq(employees.id, requestedById));
  const owner = tx.select({ id: tasks.ownerId }).from(tasks).where(eq(tasks.id, taskId));
  const responsible = tx.select({ id: customers.responsibleId }).from(customers).where(eq(customers.id, customerId));
  return tx
    .select(addressed)
    .from(employees)
    .innerJoin(people, eq(people.id, employees.personId))
    .where(and(inArray(employees.id, unionAll(sender, owner, responsible)), worksThere(), isNull(people.disabledAt)));
}
