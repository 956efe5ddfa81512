import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations, customers } from "#db/schema/index.ts";
import { alsoInCompany, alsoInOffice } from "#db/tenant.ts";
import type { Administrator, Employee } from "#lib/auth/who.ts";
import { lockCustomer } from "#lib/customers/find.ts";

/** A collaboration of the office, held until the transaction ends, which from here on works for the company too. Customers are locked before it, as everywhere. */
export async function lockForOffice(tx: Transaction, employee: Employee, collaborationId: string) {
  const own = and(eq(collaborations.id, collaborationId), eq(collaborations.officeId, employee.officeId));
  const [known] = await tx.select({ customerId: collaborations.customerId }).from(collaborations).where(own);
  if (!known || !(await lockCustomer(tx, employee, known.customerId))) return undefined;
  const [collaboration] = await tx.select().from(collaborations).where(own).for("update");
  if (collaboration) await alsoInCompany(tx, collaboration.companyId);
  return collaboration;
}

/** The same for one of the company's. */
export async function lockForCompany(tx: Transaction, { companyId }: Administrator, collaborationId: string) {
  const own = and(eq(collaborations.id, collaborationId), eq(collaborations.companyId, companyId));
  const [known] = await tx
    .select({ officeId: collaborations.officeId, customerId: collaborations.customerId })
    .from(collaborations)
    .where(own);
  if (!known) return undefined;
  await alsoInOffice(tx, known.officeId);
  await tx.select({ id: customers.id }).from(customers).where(eq(customers.id, known.customerId)).for("update");
  const [collaboration] = await tx.select().from(collaborations).where(own).for("update");
  return collaboration;
}
