import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { collaborations } from "#db/schema/index.ts";
import { findCustomer } from "#lib/customers/find.ts";
import type { Employee } from "#lib/who.ts";

/** The office's collaboration with this id, when the employee may do something for its customer. */
export async function findOwn(tx: Transaction, employee: Employee, collaborationId: string) {
  const [found] = await tx
    .select()
    .from(collaborations)
    .where(and(eq(collaborations.id, collaborationId), eq(collaborations.officeId, employee.officeId)));
  return found && (await findCustomer(tx, employee, found.customerId)) ? found : undefined;
}
