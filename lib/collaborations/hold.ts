import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, customers } from "#db/schema/index.ts";
import { alsoInCompany, alsoInOffice } from "#db/tenant.ts";
import { lockCustomer } from "#lib/customers/find.ts";
import type { Administrator, Employee } from "#lib/who.ts";

/*
 * Two who each held what the other waits for would stand still. So everybody takes the legal person first, where one is needed,
 * then the customer, whose row every line of history touches, and then the collaboration.
 */

/** A collaboration of the office, held until the transaction ends, which from here on works for the company too. */
export async function lockForOffice(tx: Transaction, employee: Employee, collaborationId: string) {
  const own = and(eq(collaborations.id, collaborationId), eq(collaborations.officeId, employee.officeId));
  const [known] = await tx.select({ customerId: collaborations.customerId }).from(collaborations).where(own);
  if (!known || !(await lockCustomer(tx, employee, known.customerId))) return undefined;
  const [collaboration] = await tx.select().from(collaborations).where(own).for("update");
  if (collaboration) await alsoInCompany(tx, collaboration.companyId);
  return collaboration;
}

/** The same for one of the company's. */
export async function lockForCompany(tx: Transaction, { companyId }: Pick<Administrator, "companyId">, collaborationId: string) {
  const own = and(eq(collaborations.id, collaborationId), eq(collaborations.companyId, companyId));
  const [known] = await tx.select({ officeId: collaborations.officeId }).from(collaborations).where(own);
  if (!known) return undefined;
  await alsoInOffice(tx, known.officeId);
  const [collaboration] = await lockAll(tx, own);
  return collaboration;
}

/** All that match, with their customers, for whoever may see them. */
export async function lockAll(tx: Transaction, among: SQL | undefined) {
  const theirs = tx.select({ id: collaborations.customerId }).from(collaborations).where(among);
  const held = await tx
    .select({ id: customers.id })
    .from(customers)
    .where(inArray(customers.id, theirs))
    .orderBy(customers.id)
    .for("update");
  if (held.length === 0) return [];
  return tx.select().from(collaborations).where(among).orderBy(collaborations.customerId).for("update");
}
