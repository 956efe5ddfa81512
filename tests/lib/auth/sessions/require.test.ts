import { and, eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { companyUsers, employees, people } from "#db/schema/index.ts";
import { findEmployee, listCompaniesOf, requireAdministrator, requireEmployee, requireReader } from "#lib/auth/sessions/require.ts";
import { findRequest } from "#lib/collaborations/views/company-page.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import type { Person } from "#lib/who.ts";
import { aColleagueOf, aCompany, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { administratorsOf, anActiveCollaboration, aRequest } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const browser = vi.hoisted((): { user?: object } => ({}));
vi.mock("next-auth", () => ({ getServerSession: async () => browser }));
vi.mock("next/headers", async (original) => ({ ...(await original<object>()), cookies: async () => new Map() }));

/** From here on this person is the one who is signed in. */
function signIn({ personId, ...person }: Pick<Person, "personId" | "name" | "email" | "locale">) {
  browser.user = { id: personId, ...person, signedInAt: new Date() };
}

const asIfItDidNotExist = { digest: expect.stringContaining(";/nowhere;") };

test("an administrator gets the door of her own company and of no other", async () => {
  const { administrator } = await anActiveCollaboration();
  const other = await aCompany([]);
  signIn(administrator);

  expect(await requireAdministrator(administrator.companyId)).toMatchObject({
    personId: administrator.personId,
    companyName: "Ågrens Bageri AB",
  });
  await expect(requireAdministrator(other.companyId)).rejects.toMatchObject(asIfItDidNotExist);
  await expect(requireAdministrator(crypto.randomUUID())).rejects.toMatchObject(asIfItDidNotExist);
});

test("a user of a company who is not its administrator does not get the door that answers", async () => {
  const company = await aCompany([], [aPerson("Karin Ågren"), aPerson("Peter Holmgren")]);
  const [, peter] = await administratorsOf(company);
  await superuser.update(companyUsers).set({ role: "user" }).where(eq(companyUsers.personId, peter!.personId));
  signIn(peter!);

  await expect(requireAdministrator(company.companyId)).rejects.toMatchObject(asIfItDidNotExist);
});

test("an administrator who was removed does not get in any more", async () => {
  const company = await aCompany([], [aPerson("Karin Ågren"), aPerson("Peter Holmgren")]);
  const [, peter] = await administratorsOf(company);
  const place = and(eq(companyUsers.personId, peter!.personId), eq(companyUsers.companyId, company.companyId));
  await superuser.update(companyUsers).set({ removedAt: new Date() }).where(place);
  signIn(peter!);

  await expect(requireAdministrator(company.companyId)).rejects.toMatchObject(asIfItDidNotExist);
});

test("a company that was taken back is none of hers any more, but whoever was asked may read what became of the request", async () => {
  const { employee, collaboration, administrator } = await aRequest();
  await withdrawCollaboration(employee, collaboration.id);
  signIn(administrator);

  expect(await listCompaniesOf(administrator)).toEqual([]);
  expect(await findRequest(await requireReader(collaboration.companyId), collaboration.id)).toMatchObject({ status: "withdrawn" });
});

test("an employee gets her office's door, a customer's administrator does not", async () => {
  const { employee, administrator } = await anActiveCollaboration();

  signIn(employee);
  expect(await requireEmployee()).toMatchObject({ employeeId: employee.employeeId, officeId: employee.officeId, rights: "administrator" });

  signIn(administrator);
  await expect(requireEmployee()).rejects.toMatchObject(asIfItDidNotExist);
});

test("an employee who has left is none", async () => {
  const employee = await aColleagueOf(await anEmployee(), "full");
  await superuser.update(employees).set({ disabledAt: new Date() }).where(eq(employees.id, employee.employeeId));
  signIn(employee);

  expect(await findEmployee()).toBeUndefined();
  expect(await superuser.$count(people, eq(people.id, employee.personId))).toBe(1);
});
