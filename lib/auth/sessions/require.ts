import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { missing } from "#lib/missing.ts";
import { noteWho } from "#lib/request-context.ts";
import { placePath } from "#lib/standing/links.ts";
import type { Administrator, CompanyUser, Employee, Person } from "#lib/who.ts";
import { listCompanyPlaces, mayRead, rememberCompanyVisit } from "./company.ts";
import { findSignedIn } from "./current.ts";
import { leaveToInvitation, leaveToSignIn, readPath } from "./leave.ts";
import { chosenFrom, forgetOffice, isAskedAnywhere, isShutOut, listEmployments, rememberVisit } from "./office.ts";
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

/** At the office that the employee has chosen in this browser, or chose last, unless it has shut this session out. */
export const findEmployee = cache(async (): Promise<Employee | undefined> => {
  const person = await findPerson();
  const employment = person && (await findEmployment(person));
  return employment && !isShutOut(person, employment) ? employeeOf(person, employment) : undefined;
});

/** Where a person works today, the office first that they chose last. */
export const listOfficesOf = cache(listEmployments);

const findEmployment = async ({ personId }: Person) => chosenFrom(await listOfficesOf(personId));

/**
 * The only door to an office's data. A signed-in stranger gets the answer for a page that does not exist, and whoever is only asked their
 * invitation.
 */
export const requireEmployee = cache(async (): Promise<Employee> => {
  const person = await requirePerson();
  const employment = (await findEmployment(person)) ?? (await leaveToInvitations(person));
  if (isShutOut(person, employment)) return leaveToSignIn();
  await turnOnFactorFirst(person, employment.factorDemandedAt);
  await rememberVisit(person, employment);
  return employeeOf(person, employment);
});

function employeeOf(person: Person, employment: NonNullable<Awaited<ReturnType<typeof findEmployment>>>): Employee {
  const { factorDemandedAt: _, signedOutAt: __, lastSignedInAt: ___, ...place } = employment;
  return { ...person, ...place };
}

async function leaveToInvitations({ personId }: Person): Promise<never> {
  return (await isAskedAnywhere(personId)) ? leaveToInvitation("/places") : missing();
}

/** Whoever has signed in since their office demands a second factor turns one on before they see anything of it. */
async function turnOnFactorFirst(person: Person, factorDemandedAt: Date | null) {
  if (!factorDemandedAt || person.hasFactor || person.signedInAt < factorDemandedAt) return;
  redirect(`/sign-in/second-factor?to=${encodeURIComponent(await readPath())}`);
}

/** The companies one may answer for or see, by name. */
export const listCompaniesOf = cache(async (person: Person) =>
  (await listPlacesOf(person)).filter((place) => !place.takenBackAt && mayRead(place)),
);

/** The door to what everybody at a company may see, and to nothing that is done there. To whoever is only invited there is nothing yet. */
export const requireCompanyUser = cache(async (companyId: string): Promise<CompanyUser> => {
  const { person, place } = await requirePlace(companyId);
  if (place.acceptedAt) return companyUserOf(person, place);
  return mayRead(place) ? leaveToInvitation(placePath(place.invitationId)) : missing();
});

/** The only door to acting for a company. */
export const requireAdministrator = cache(
  async (companyId: string): Promise<Administrator> => administratorOf(await requireCompanyUser(companyId)),
);

/** The door to what a company is asked and has answered: also for the main contact who has not accepted yet, and after a company was taken back. */
export const requireReader = cache(async (companyId: string): Promise<CompanyUser> => {
  const { person, place } = await requirePlace(companyId);
  return mayRead(place) ? companyUserOf(person, place) : missing();
});

/** And to answering it. */
export const requireAnswerer = cache(async (companyId: string): Promise<Administrator> => administratorOf(await requireReader(companyId)));

async function requirePlace(companyId: string) {
  const person = await requirePerson();
  const place = (await listPlacesOf(person)).find((company) => company.companyId === companyId) ?? missing();
  await rememberCompanyVisit(person, place);
  return { person, place };
}

type Place = Awaited<ReturnType<typeof listCompanyPlaces>>[number];

const companyUserOf = (person: Person, { companyId, companyName, role }: Place) => ({ ...person, companyId, companyName, role });

const administratorOf = ({ role, ...administrator }: CompanyUser): Administrator => (role === "administrator" ? administrator : missing());

const listPlacesOf = cache(async ({ personId }: Person) => listCompanyPlaces(personId));

export async function signOut(): Promise<void> {
  await endSession();
  await forgetOffice();
}

/** The token of this browser's session. */
export const readSessionToken = async (): Promise<string> => (await cookies()).get(sessionCookie.name)?.value ?? "";

/** Whoever signs in again after a pause comes back to the office where they were. */
export async function endSession(): Promise<void> {
  const token = await readSessionToken();
  if (token) await closeSession(token);
  (await cookies()).set(sessionCookie.name, "", { ...sessionCookie.options, maxAge: 0 });
}
