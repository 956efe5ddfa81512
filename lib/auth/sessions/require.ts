import { and, eq, isNull } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { companies, companyUsers } from "#db/schema/index.ts";
import { inPerson } from "#db/tenant.ts";
import { missing } from "#lib/missing.ts";
import { noteRefusal } from "#lib/refused.ts";
import { noteWho } from "#lib/request-context.ts";
import type { Administrator, CompanyUser, Employee, Person } from "#lib/who.ts";
import { findSignedIn } from "./current.ts";
import { chosenFrom, forgetOffice, listEmployments } from "./office.ts";
import { closeSession } from "./open.ts";
import { sessionCookie } from "./options.ts";

/** Who is signed in, in whatever capacity. */
export const findPerson = cache(async (): Promise<Person | undefined> => {
  const user = await findSignedIn();
  if (!user?.id) return undefined;
  noteWho(user.id);
  const { id: personId, name, email, locale, signedInAt, signedInBy, provenAt, hasFactor } = user;
  return { personId, name, email, locale, signedInAt, signedInBy, provenAt, hasFactor };
});

export const requirePerson = cache(async (): Promise<Person> => (await findPerson()) ?? leaveToSignIn());

/** At the office that she has chosen in this browser, or at her first. */
export const findEmployee = cache(async (): Promise<Employee | undefined> => {
  const person = await findPerson();
  const employment = person && (await findEmployment(person));
  if (!employment) return undefined;
  const { factorDemandedAt: _, ...place } = employment;
  return { ...person, ...place };
});

/** Where a person works today, the first office first. */
export const listOfficesOf = cache(listEmployments);

const findEmployment = async ({ personId }: Person) => chosenFrom(await listOfficesOf(personId));

/** The only door to an office's data. A signed-in stranger gets the answer for a page that does not exist. */
export const requireEmployee = cache(async (): Promise<Employee> => {
  await turnOnFactorFirst(await requirePerson());
  return (await findEmployee()) ?? missing();
});

/** Whoever has signed in since her office demands a second factor turns one on before she sees anything of it. */
async function turnOnFactorFirst(person: Person) {
  const { factorDemandedAt } = (await findEmployment(person)) ?? {};
  if (!factorDemandedAt || person.hasFactor || person.signedInAt < factorDemandedAt) return;
  redirect(`/sign-in/second-factor?to=${encodeURIComponent(await readPath())}`);
}

/** The companies one may act for or see, by name. */
export const listCompaniesOf = cache(async (person: Person) => (await listPlacesOf(person)).filter(({ takenBackAt }) => !takenBackAt));

/** The door to what everybody at a company may see, and to nothing that is done there. Stays open after a company was taken back. */
export const requireCompanyUser = cache(async (companyId: string): Promise<CompanyUser> => {
  const person = await requirePerson();
  const place = (await listPlacesOf(person)).find((company) => company.companyId === companyId);
  return place ? { ...person, companyId, companyName: place.companyName, role: place.role } : missing();
});

/** The only door to acting for a company. Stays open too: whoever was asked may read what became of the request. */
export const requireAdministrator = cache(async (companyId: string): Promise<Administrator> => {
  const { role, ...administrator } = await requireCompanyUser(companyId);
  return role === "administrator" ? administrator : missing();
});

const listPlacesOf = cache(async (person: Person) =>
  inPerson(person.personId, (tx) =>
    tx
      .select({ companyId: companies.id, companyName: companies.name, role: companyUsers.role, takenBackAt: companies.takenBackAt })
      .from(companyUsers)
      .innerJoin(companies, eq(companies.id, companyUsers.companyId))
      .where(and(eq(companyUsers.personId, person.personId), isNull(companyUsers.removedAt)))
      .orderBy(companies.name, companies.id)
      .limit(100),
  ),
);

export async function signOut(): Promise<void> {
  await endSession();
  await forgetOffice();
}

/** The token of this browser's session. */
export const readSessionToken = async (): Promise<string> => (await cookies()).get(sessionCookie.name)?.value ?? "";

/** Whoever signs in again after a pause comes back to the office where she was. */
export async function endSession(): Promise<void> {
  const token = await readSessionToken();
  if (token) await closeSession(token);
  (await cookies()).set(sessionCookie.name, "", { ...sessionCookie.options, maxAge: 0 });
}

/** The page that is shown, or that a form was sent from. */
async function readPath(): Promise<string> {
  const sent = await headers();
  return sent.get("x-from") ?? sent.get("x-path") ?? "/";
}

const leaving = new WeakMap<object, string>();

/** Where to, when this was thrown because nobody is signed in. */
export const signInFor = (thrown: unknown): string | undefined =>
  typeof thrown === "object" && thrown !== null ? leaving.get(thrown) : undefined;

/** From a form she comes back to the page where it stands: where it was sent to there is nothing to see. */
async function leaveToSignIn(): Promise<never> {
  noteRefusal("not signed in");
  const path = await readPath();
  const address = path === "/" ? "/sign-in" : (`/sign-in?to=${encodeURIComponent(path)}` as const);
  try {
    redirect(address);
  } catch (error) {
    if (error instanceof Error) leaving.set(error, address);
    throw error;
  }
}
