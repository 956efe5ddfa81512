import { eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companies, companyUsers, employees, offices, people } from "#db/schema/index.ts";
import { alsoInCompany, alsoInOffice, inInvitation } from "#db/tenant.ts";
import { isId } from "#lib/identifiers.ts";

/** What the address in a letter shows to whoever opens it: who asks for whom, as what, and whether that still waits. */
export async function findInvitedPlace(invitationId: string) {
  if (!isId(invitationId)) return undefined;
  return inInvitation(invitationId, async (tx) => (await findAtOffice(tx, invitationId)) ?? (await findAtCompany(tx, invitationId)));
}

export type InvitedPlace = NonNullable<Awaited<ReturnType<typeof findInvitedPlace>>>;

async function findAtOffice(tx: Transaction, invitationId: string) {
  const [pointer] = await tx.select({ officeId: employees.officeId }).from(employees).where(eq(employees.invitationId, invitationId));
  if (!pointer) return undefined;
  await alsoInOffice(tx, pointer.officeId);
  const [place] = await tx
    .select({
      personId: employees.personId,
      email: people.email,
      name: offices.name,
      rights: employees.rights,
      acceptedAt: employees.acceptedAt,
      declinedAt: employees.declinedAt,
      endedAt: employees.disabledAt,
    })
    .from(employees)
    .innerJoin(offices, eq(offices.id, employees.officeId))
    .innerJoin(people, eq(people.id, employees.personId))
    .where(eq(employees.invitationId, invitationId));
  return place && { kind: "office" as const, role: undefined, companyId: undefined, isMainContact: false, ...place };
}

async function findAtCompany(tx: Transaction, invitationId: string) {
  const ofLetter = eq(companyUsers.invitationId, invitationId);
  const [pointer] = await tx.select({ companyId: companyUsers.companyId }).from(companyUsers).where(ofLetter);
  if (!pointer) return undefined;
  await alsoInCompany(tx, pointer.companyId);
  const [place] = await tx
    .select({
      personId: companyUsers.personId,
      companyId: companyUsers.companyId,
      email: people.email,
      name: companies.name,
      role: companyUsers.role,
      isMainContact: companyUsers.isMainContact,
      acceptedAt: companyUsers.acceptedAt,
      declinedAt: sql<Date | null>`case when ${companyUsers.acceptedAt} is null then ${companyUsers.removedAt} end`.mapWith(
        companyUsers.removedAt,
      ),
      endedAt: companyUsers.removedAt,
    })
    .from(companyUsers)
    .innerJoin(companies, eq(companies.id, companyUsers.companyId))
    .innerJoin(people, eq(people.id, companyUsers.personId))
    .where(ofLetter);
  return place && { kind: "company" as const, rights: undefined, ...place };
}

/**
 * Whether it waits for the person's answer, was accepted or declined, or is over because whoever asked has taken it back or they have left.
 */
export function standingOfPlace({ acceptedAt, declinedAt, endedAt }: Pick<InvitedPlace, "acceptedAt" | "declinedAt" | "endedAt">) {
  if (declinedAt) return "declined";
  if (endedAt) return "over";
  return acceptedAt ? "accepted" : "asked";
}
