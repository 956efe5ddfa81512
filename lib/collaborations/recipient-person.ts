import { and, eq, isNull } from "drizzle-orm";
import { collaborations, invitations, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import type { Employee } from "#lib/auth/who.ts";
import { findCustomer } from "#lib/customers/find.ts";
import { isId } from "#lib/identifiers.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { waitsForAnswer } from "./open.ts";

/** The open request of a customer's service, and the person who holds its link. */
export async function findRecipient(employee: Employee, customerId: string, service: Service) {
  if (!isId(customerId)) return undefined;
  return inOffice(employee, async (tx) => {
    if (!(await findCustomer(tx, employee, customerId))) return undefined;
    const ofService = and(eq(collaborations.customerId, customerId), eq(collaborations.service, service));
    const [found] = await tx
      .select({ collaborationId: collaborations.id, firstName: people.firstName, lastName: people.lastName, email: invitations.email })
      .from(collaborations)
      .innerJoin(invitations, and(eq(invitations.collaborationId, collaborations.id), isNull(invitations.replacedAt)))
      .innerJoin(people, eq(people.id, invitations.personId))
      .where(and(eq(collaborations.officeId, employee.officeId), ofService, waitsForAnswer()))
      .limit(1);
    return found;
  });
}
