import { and, eq, isNull, lt, or } from "drizzle-orm";
import { companies, companyUsers } from "#db/schema/index.ts";
import { inCompany, inPerson } from "#db/tenant.ts";
import { onceAsked } from "#lib/ask-once.ts";
import { sqlNow } from "#lib/time.ts";
import type { Person } from "#lib/who.ts";

type Place = Awaited<ReturnType<typeof listCompanyPlaces>>[number];

/** The companies where somebody has a place or is invited, by name. */
export const listCompanyPlaces = onceAsked((personId: string) =>
  inPerson(personId, (tx) =>
    tx
      .select({
        placeId: companyUsers.id,
        companyId: companies.id,
        companyName: companies.name,
        role: companyUsers.role,
        documents: companyUsers.documents,
        isMainContact: companyUsers.isMainContact,
        invitationId: companyUsers.invitationId,
        acceptedAt: companyUsers.acceptedAt,
        lastSignedInAt: companyUsers.lastSignedInAt,
        takenBackAt: companies.takenBackAt,
      })
      .from(companyUsers)
      .innerJoin(companies, eq(companies.id, companyUsers.companyId))
      .where(and(eq(companyUsers.personId, personId), isNull(companyUsers.removedAt)))
      .orderBy(companies.name, companies.id)
      .limit(100),
  ),
);

/** Whether what a company is asked is somebody's to read: they belong there, or a request or an operator has made them its main contact. */
export const mayRead = ({ acceptedAt, isMainContact }: Pick<Place, "acceptedAt" | "isMainContact">): boolean =>
  acceptedAt !== null || isMainContact;

/** Once in each session: what a company sees is when somebody was last at this very company. */
export async function rememberCompanyVisit(
  { signedInAt }: Pick<Person, "signedInAt">,
  { placeId, lastSignedInAt, acceptedAt, ...company }: Place,
) {
  if (!acceptedAt || (lastSignedInAt && lastSignedInAt >= signedInAt)) return;
  const isFirst = or(isNull(companyUsers.lastSignedInAt), lt(companyUsers.lastSignedInAt, signedInAt));
  const visited = { lastSignedInAt: sqlNow() };
  await inCompany(company, (tx) =>
    tx
      .update(companyUsers)
      .set(visited)
      .where(and(eq(companyUsers.id, placeId), isFirst)),
  );
}
