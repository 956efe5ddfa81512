import { and, desc, eq, isNull, or } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { companies, companyUsers, employees, offices } from "#db/schema/index.ts";
import { inPerson } from "#db/tenant.ts";
import { isAskedThere, worksThere } from "#lib/standing/places.ts";

/** Where somebody belongs, and where they are asked to: the invitations first. */
export async function listOwnPlaces({ personId }: { personId: string }) {
  const places = await inPerson(personId, async (tx) => [...(await listOffices(tx, personId)), ...(await listCompanies(tx, personId))]);
  return { asked: places.filter(({ acceptedAt }) => !acceptedAt), own: places.filter(({ acceptedAt }) => acceptedAt) };
}

export type OwnPlace = Awaited<ReturnType<typeof listOwnPlaces>>["own"][number];

const ofOffice = {
  invitationId: employees.invitationId,
  name: offices.name,
  rights: employees.rights,
  askedAt: employees.createdAt,
  acceptedAt: employees.acceptedAt,
};

async function listOffices(tx: Transaction, personId: string) {
  const rows = await tx
    .select(ofOffice)
    .from(employees)
    .innerJoin(offices, eq(offices.id, employees.officeId))
    .where(and(eq(employees.personId, personId), or(worksThere(), isAskedThere())))
    .orderBy(offices.name, offices.id)
    .limit(100);
  return rows.map((place) => ({ kind: "office" as const, isMainContact: false, role: undefined, companyId: undefined, ...place }));
}

const ofCompany = {
  invitationId: companyUsers.invitationId,
  companyId: companyUsers.companyId,
  name: companies.name,
  role: companyUsers.role,
  isMainContact: companyUsers.isMainContact,
  askedAt: companyUsers.addedAt,
  acceptedAt: companyUsers.acceptedAt,
};

/** What a request has created for somebody and nobody has confirmed is no place yet: the request is what they answer. */
async function listCompanies(tx: Transaction, personId: string) {
  const rows = await tx
    .select({ ...ofCompany, confirmedAt: companies.confirmedAt })
    .from(companyUsers)
    .innerJoin(companies, eq(companies.id, companyUsers.companyId))
    .where(and(eq(companyUsers.personId, personId), isNull(companyUsers.removedAt), isNull(companies.takenBackAt)))
    .orderBy(companies.name, desc(companyUsers.addedAt), companyUsers.id)
    .limit(100);
  return rows.flatMap(({ confirmedAt, ...place }) =>
    confirmedAt || place.acceptedAt || !place.isMainContact ? { kind: "company" as const, rights: undefined, ...place } : [],
  );
}
