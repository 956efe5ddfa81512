import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, customers } from "#db/schema/index.ts";
import { alsoInCompany, alsoInOffice } from "#db/tenant.ts";
import { mayStillAnswer } from "#lib/companies/still-administrator.ts";
import { findCustomer, lockCustomer } from "#lib/customers/find.ts";
import { statusOf } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";
import type { Administrator, Employee } from "#lib/who.ts";

/*
 * Two who each held what the other waits for would stand still. So everybody takes the legal person first, where one is needed,
 * then the customer, whose row every line of history touches, and then the collaboration.
 */

/** The office's collaboration with this id, when the employee may do something for its customer. Not held. */
export async function findOwn(tx: Transaction, employee: Employee, collaborationId: string) {
  const [found] = await tx
    .select()
    .from(collaborations)
    .where(and(eq(collaborations.id, collaborationId), eq(collaborations.officeId, employee.officeId)));
  return found && (await findCustomer(tx, employee, found.customerId)) ? found : undefined;
}

/** A collaboration of the office, held until the transaction ends, which from here on works for the company too. */
export async function lockForOffice(tx: Transaction, employee: Employee, collaborationId: string) {
  const own = and(eq(collaborations.id, collaborationId), eq(collaborations.officeId, employee.officeId));
  const [known] = await tx.select({ customerId: collaborations.customerId }).from(collaborations).where(own);
  if (!known) return undefined;
  const [customer, [collaboration]] = await Promise.all([
    lockCustomer(tx, employee, known.customerId),
    tx.select().from(collaborations).where(own).for("update"),
  ]);
  if (!customer || !collaboration) return undefined;
  await alsoInCompany(tx, collaboration.companyId);
  return collaboration;
}

/** The same for one of the company's. */
export async function lockForCompany(tx: Transaction, { companyId }: Pick<Administrator, "companyId">, collaborationId: string) {
  const own = and(eq(collaborations.id, collaborationId), eq(collaborations.companyId, companyId));
  const [known] = await tx.select({ officeId: collaborations.officeId }).from(collaborations).where(own);
  if (!known) return undefined;
  const [, [collaboration]] = await Promise.all([alsoInOffice(tx, known.officeId), lockAll(tx, own)]);
  return collaboration;
}

/** A request that still waits, held for somebody who may still answer it; nothing when either is no longer so. */
export async function lockWaitingRequest(tx: Transaction, administrator: Administrator, collaborationId: string) {
  if (!(await mayStillAnswer(tx, administrator))) return undefined;
  const request = await lockForCompany(tx, administrator, collaborationId);
  return request && statusOf(request, now()) === "requested" ? request : undefined;
}

/** All that match, with their customers, for whoever may see them. */
export async function lockAll(tx: Transaction, among: SQL | undefined) {
  const theirs = tx.select({ id: collaborations.customerId }).from(collaborations).where(among);
  // Sent together, held one after the other.
  const [held, rows] = await Promise.all([
    tx.select({ id: customers.id }).from(customers).where(inArray(customers.id, theirs)).orderBy(customers.id).for("update"),
    tx.select().from(collaborations).where(among).orderBy(collaborations.customerId, collaborations.id).for("update"),
  ]);
  return held.length === 0 ? [] : rows;
}
