import { expect, test } from "vitest";
import { addUser } from "#lib/companies/add-user.ts";
import { acceptPlace, declinePlace } from "#lib/companies/answer-place.ts";
import { changeRole } from "#lib/companies/change-role.ts";
import { leaveCompany } from "#lib/companies/leave.ts";
import { makeMainContact } from "#lib/companies/main-contact.ts";
import { removeUser, restoreUser } from "#lib/companies/remove-user.ts";
import { listUsers } from "#lib/companies/users.ts";
import { listOwnPlaces } from "#lib/people/own-places.ts";
import type { CompanyRole, Employee, Person } from "#lib/who.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { aCompanyWithKarin, aUserOf, placeOf } from "#tests/support/cast/company.ts";
import { kindsTo } from "#tests/support/cast/proposals.ts";
import { administratorsOf, approveAsShown, aRequest, aRequestTo } from "#tests/support/cast/requests.ts";
import { historyOf, invitationsTo } from "#tests/support/readback/history.ts";

const signedIn = (employee: Employee): Person => ({ ...employee, signedInAt: new Date(), signedInBy: "code" });

/** Somebody who works at an office is asked to belong to Karin's company. */
async function erikWhoIsAsked(role: CompanyRole = "administrator") {
  const { company, karin } = await aCompanyWithKarin();
  const erik = signedIn(await aColleagueOf(await anEmployee(), "full", "Erik Sund"));
  const typed = { firstName: "E", lastName: "S", email: erik.email, mobile: null };
  const { userId } = await addUser(karin, { ...typed, companyId: karin.companyId, role });
  const { invitationId } = (await placeOf({ ...company, ...erik }))!;
  return { company, karin, erik, userId: userId!, invitationId };
}

/** What an office asks the company meanwhile. */
async function aRequestOf(company: Parameters<typeof sameCompanyAs>[0]) {
  const employee = await anEmployee();
  return (await aRequestTo(await aCustomerOf(employee, sameCompanyAs(company)), employee, "service-only")).collaboration;
}

test("until she has accepted she is nobody there: no name, no times, no part in what the company is asked", async () => {
  const { company, karin, erik, userId } = await erikWhoIsAsked();
  const collaboration = await aRequestOf(company);

  expect((await listUsers(karin)).find(({ id }) => id === userId)).toMatchObject({ name: "E S", acceptedAt: null, lastSignedInAt: null });
  expect(await administratorsOf(karin)).toMatchObject([{ personId: karin.personId }]);
  expect(await invitationsTo(collaboration)).toHaveLength(1);
  const asErik = { ...erik, ...company, companyName: company.name };
  expect(await approveAsShown(asErik, collaboration)).toEqual({ refusal: "no-longer-open" });
  expect(await removeUser(asErik, { userId: (await placeOf(karin))!.id })).toEqual({ refusal: "not-allowed" });
  expect(await makeMainContact(karin, { userId })).toEqual({ refusal: "not-accepted" });
});

test("with her own press she is an administrator, and asked for what waits", async () => {
  const { company, karin, erik, userId, invitationId } = await erikWhoIsAsked();
  const collaboration = await aRequestOf(company);

  expect(await acceptPlace({ ...erik, personId: karin.personId }, invitationId)).toEqual({ refusal: "no-longer-open" });
  expect(await acceptPlace(erik, invitationId)).toEqual({ companyId: company.companyId });

  expect((await listUsers(karin)).find(({ id }) => id === userId)).toMatchObject({ name: "Erik Sund" });
  expect((await invitationsTo(collaboration)).map(({ personId }) => personId)).toContain(erik.personId);
  expect((await historyOf({ id: company.companyId })).at(-1)).toBe("place accepted");
  expect(await makeMainContact(karin, { userId })).toEqual({ userId });
});

test("made administrator while only invited, she is asked for nothing", async () => {
  const { company, karin, userId } = await erikWhoIsAsked("user");
  const collaboration = await aRequestOf(company);

  await changeRole(karin, { userId, role: "administrator" });

  expect(await invitationsTo(collaboration)).toHaveLength(1);
});

test("declined from the letter she is gone; the company keeps the name that it wrote", async () => {
  const { company, karin, erik, invitationId } = await erikWhoIsAsked();

  expect(await declinePlace(invitationId)).toEqual({ companyId: company.companyId });

  expect(await listUsers(karin)).toHaveLength(1);
  expect((await historyOf({ id: company.companyId })).at(-1)).toBe("place declined");
  expect(await acceptPlace(erik, invitationId)).toEqual({ refusal: "no-longer-open" });
  expect(await declinePlace(invitationId)).toEqual({ refusal: "no-longer-open" });
});

test("a user leaves by herself as well as an administrator; the main contact not before somebody else is", async () => {
  const { company, karin } = await aCompanyWithKarin();
  const [peter, anna] = [await aUserOf(karin, "user"), await aUserOf(karin, "administrator", "Anna Berg")];
  const leave = async (person: Person) => leaveCompany(person, (await placeOf({ ...company, ...person }))!.invitationId);

  expect(await leave(peter)).toEqual({ companyId: company.companyId });
  expect(await leave(karin)).toEqual({ refusal: "main-contact" });
  await makeMainContact(karin, anna);
  expect(await leave(karin)).toEqual({ companyId: company.companyId });

  expect((await listUsers(anna)).map(({ name }) => name)).toEqual(["Anna Berg"]);
  expect(await kindsTo(anna)).toContain("company-users-changed");
});

test("an invitation ends nobody's sessions, and who is asked back belongs again from her own press on", async () => {
  const { karin, erik, userId, invitationId } = await erikWhoIsAsked();
  await removeUser(karin, { userId });
  await restoreUser(karin, { userId });
  const { invitationId: anew, acceptedAt } = (await placeOf({ ...karin, ...erik }))!;

  expect([acceptedAt, anew === invitationId]).toEqual([null, false]);
  expect((await kindsTo(erik)).filter((kind) => kind === "company-user-invited")).toHaveLength(2);
});

test("whom a request puts there may answer it before she belongs; approving is the press that begins", async () => {
  const { collaboration, administrator } = await aRequest();
  const place = () => placeOf(administrator);
  expect(await listOwnPlaces(administrator)).toEqual({ asked: [], own: [] });
  const { locale: _, ...peter } = aPerson("Peter Holmgren");
  const asked = { ...peter, companyId: collaboration.companyId, mobile: null, role: "user" as const };
  expect(await addUser(administrator, asked)).toEqual({ refusal: "not-allowed" });

  await approveAsShown(administrator, collaboration);

  expect(await place()).toMatchObject({ acceptedAt: expect.any(Date) });
  expect((await listOwnPlaces(administrator)).own).toMatchObject([{ kind: "company", isMainContact: true }]);
});
