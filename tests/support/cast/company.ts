import { and, eq, isNull, sql } from "drizzle-orm";
import { companyUsers, people } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { addUser } from "#lib/companies/add-user.ts";
import { shareRequests } from "#lib/companies/requests.ts";
import { now } from "#lib/time.ts";
import type { Administrator, CompanyRole } from "#lib/who.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aCompany, aPerson } from "./cast.ts";
import { administratorsOf } from "./requests.ts";

/** A company in My Spiris and its main contact, who has just signed in. */
export async function aCompanyWithKarin() {
  const company = await aCompany([], [aPerson("Karin Ågren")]);
  const [karin] = await administratorsOf(company);
  return { company, karin: karin! };
}

/** As if she whom a request has put there had said that she belongs to the company. */
const belongs = ({ companyId, personId }: { companyId: string; personId: string }) =>
  superuser
    .update(companyUsers)
    .set({ acceptedAt: sql`added_at` })
    .where(and(eq(companyUsers.companyId, companyId), eq(companyUsers.personId, personId), isNull(companyUsers.acceptedAt)));

/** Her own press, as it was when she was asked. */
export const acceptsPlace = async (
  head: Administrator,
  { userId, personId, email }: { userId: string; personId: string; email: string },
) => {
  const [place] = await superuser.update(companyUsers).set({ acceptedAt: sql`added_at` }).where(eq(companyUsers.id, userId)).returning();
  if (place?.role === "administrator") await inCompany(head, (tx) => shareRequests(tx, { companyId: place.companyId, personId, email }));
};

/** Somebody whom an administrator has invited and who has accepted: her place, and herself as she is after signing in. */
export async function aUserOf(head: Administrator, role: CompanyRole, name = "Peter Holmgren") {
  await belongs(head);
  const { locale: _, ...newcomer } = aPerson(name);
  const { userId, refusal } = await addUser(head, { ...newcomer, companyId: head.companyId, mobile: null, role });
  if (!userId) throw new Error(refusal);
  const user = { userId, ...(await actingAs(head, newcomer.email)) };
  await acceptsPlace(head, user);
  return user;
}

/** The same person for another company as well. */
export async function alsoFor({ companyId }: { companyId: string }, { personId }: { personId: string }): Promise<void> {
  await superuser.insert(companyUsers).values({ companyId, personId, role: "user", acceptedAt: new Date() });
}

export async function placeOf({ companyId, personId }: { companyId: string; personId: string }) {
  const hers = and(eq(companyUsers.companyId, companyId), eq(companyUsers.personId, personId), isNull(companyUsers.removedAt));
  const [place] = await superuser.select().from(companyUsers).where(hers);
  return place;
}

async function actingAs({ companyId, companyName }: Administrator, address: string): Promise<Administrator> {
  const [person] = await superuser.select().from(people).where(eq(people.email, address));
  const { id: personId, firstName, lastName, email, locale } = person!;
  return { personId, name: `${firstName} ${lastName}`, email, locale, signedInAt: now(), signedInBy: "code", companyId, companyName };
}
