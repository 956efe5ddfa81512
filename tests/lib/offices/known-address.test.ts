import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "#db/schema/index.ts";
import { addUser } from "#lib/companies/add-user.ts";
import { listUserHistory, listUsers } from "#lib/companies/users.ts";
import { listChoices } from "#lib/customers/choices.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { listEmployees } from "#lib/offices/employees.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { listColleagues, listHolders } from "#lib/offices/queries.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import type { Employee } from "#lib/who.ts";
import { aCustomerOf, acceptsEmployment, anEmployee, aPerson, aTaskFor } from "#tests/support/cast/cast.ts";
import { acceptsPlace } from "#tests/support/cast/company.ts";
import { detailsOf, rememberSignInOf } from "#tests/support/cast/office.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const typed = { firstName: "Z", lastName: "Å" };

/** Somebody who works elsewhere, and has signed in there. */
async function jonasWhoIsKnown() {
  const jonas = aPerson("Jonas Berg");
  await inviteEmployee(await anEmployee("Anna Lind"), { ...jonas, rights: "full" });
  await rememberSignInOf(jonas);
  return jonas;
}

/** As it can be of somebody who worked there, had left and is asked again. */
async function aCustomerWithTask(sara: Employee, employeeId: string) {
  await acceptsEmployment({ employeeId });
  const customer = await aCustomerOf(sara, { responsibleId: employeeId });
  await aTaskFor(customer, sara, [{ ...sara, employeeId }]);
  await superuser.update(employees).set({ acceptedAt: null }).where(eq(employees.id, employeeId));
  return { customer };
}

/** Two rows without what each must have for itself. */
const alike = (rows: { id: string; email: string; since: Date }[]) => rows.map(({ id: _, email: __, since: ___, ...row }) => row);

test("until somebody has accepted, the office cannot tell whether it has invited a known address or whose that is", async () => {
  const sara = await anEmployee("Sara Nilsson");
  const jonas = await jonasWhoIsKnown();
  const { employeeId } = await inviteEmployee(sara, { ...jonas, ...typed, rights: "full" });
  await inviteEmployee(sara, { ...aPerson(), ...typed, rights: "full" });
  const [, known, unknown] = alike(await listEmployees(sara));
  const { customer } = await aCustomerWithTask(sara, employeeId!);

  const seen = async () =>
    JSON.stringify([
      await listEmployees(sara),
      await listColleagues(sara),
      await listHolders(sara),
      await showCustomer(sara, customer.id),
      await listCustomers(sara, noFilter),
      await listChoices(sara),
      await listTasks(sara, customer.id),
      await detailsOf(sara.officeId, "employee invited"),
    ]).replaceAll(jonas.email, "…");

  expect(known).toEqual(unknown);
  expect(known).toMatchObject({ name: "Z Å", lastSignedInAt: null });
  expect(await seen()).not.toMatch(/Jonas|Berg/);
  await rememberSignInOf(jonas);
  expect(await seen()).not.toMatch(/Jonas|Berg/);
  await acceptsEmployment({ employeeId: employeeId! });
  expect((await seen()).match(/Jonas Berg/g)!.length).toBeGreaterThan(6);
});

test("neither can a company that invites a user", async () => {
  const { administrator } = await anActiveCollaboration();
  const jonas = await jonasWhoIsKnown();
  const { companyId } = administrator;
  await addUser(administrator, { ...jonas, ...typed, companyId, role: "administrator", mobile: null });
  await addUser(administrator, { ...aPerson(), ...typed, companyId, role: "administrator", mobile: null });

  const invited = (await listUsers(administrator)).filter(({ name }) => name === "Z Å");
  const seen = JSON.stringify([invited, await listUserHistory(administrator)]).replaceAll(jonas.email, "…");

  expect(invited).toMatchObject([{ lastSignedInAt: null }, { lastSignedInAt: null }]);
  expect(seen).not.toMatch(/Jonas|Berg/);
  await rememberSignInOf(jonas);
  expect((await listUsers(administrator)).map(({ name }) => name)).not.toContain("Jonas Berg");
  for (const { id, ...place } of invited) await acceptsPlace(administrator, { ...jonas, ...place, userId: id });
  expect((await listUsers(administrator)).map(({ name }) => name)).toContain("Jonas Berg");
});
