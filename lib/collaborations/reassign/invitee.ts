import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { collaborations, companies, contacts, invitations, people } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { findCustomer } from "#lib/customers/find.ts";
import { isId } from "#lib/identifiers.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { calledAtOffice } from "#lib/standing/recipients.ts";
import { waitsForAnswer } from "#lib/standing/status.ts";
import type { Employee } from "#lib/who.ts";
import { findProposedInvitee } from "./proposals.ts";

/**
 * The open request of a customer's service, and the person who holds its link, or whom they have proposed instead; a confirmed company
 * chooses itself who answers.
 */
export async function findInvitee(employee: Employee, customerId: string, service: Service) {
  if (!isId(customerId)) return undefined;
  return inOffice(employee, async (tx) => {
    if (!(await findCustomer(tx, employee, customerId))) return undefined;
    const ofService = and(eq(collaborations.customerId, customerId), eq(collaborations.service, service));
    const [found] = await tx
      .select({
        collaborationId: collaborations.id,
        isConfirmed: sql<boolean>`${companies.confirmedAt} is not null`,
        ...calledAtOffice,
        email: invitations.email,
        asked: invitations.email,
        mobile: sql<string | null>`coalesce(${contacts.mobile}, ${invitations.mobile})`,
      })
      .from(collaborations)
      .innerJoin(companies, eq(companies.id, collaborations.companyId))
      .innerJoin(invitations, and(eq(invitations.collaborationId, collaborations.id), isNull(invitations.replacedAt)))
      .innerJoin(people, eq(people.id, invitations.personId))
      .leftJoin(contacts, and(eq(contacts.customerId, collaborations.customerId), eq(contacts.email, invitations.email), isUsable))
      .where(and(eq(collaborations.officeId, employee.officeId), ofService, waitsForAnswer()))
      .limit(1);
    const proposed = found && (await findProposedInvitee(tx, { id: found.collaborationId }));
    return found && { ...found, ...proposed?.person, proposedBy: proposed?.person && proposed.by };
  });
}

const isUsable = and(isNull(contacts.removedAt), isNotNull(contacts.mobile));
