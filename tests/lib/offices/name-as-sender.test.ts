import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees, people } from "#db/schema/index.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { showEmployee } from "#lib/offices/employees.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { nameAsSender } from "#lib/offices/name-as-sender.ts";
import { changeProfile } from "#lib/people/profile.ts";
import { now } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { detailsOf, lettersTo, rememberSignInOf } from "#tests/support/cast/office.ts";
import { choicesFor } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const office = "Lind & Sund Redovisning AB";

async function rename(employee: Employee, firstName: string, lastName: string): Promise<Employee> {
  await changeProfile({ ...employee, signedInAt: now(), signedInBy: "code" }, { firstName, lastName, mobile: null, locale: "sv" });
  return { ...employee, name: `${firstName} ${lastName}` };
}

async function aRequestBy(employee: Employee) {
  const customer = await aCustomerOf(employee);
  const { input } = await choicesFor(customer, employee);
  const { collaboration } = await activateCollaboration(employee, input);
  return {
    collaboration: collaboration!,
    sendersOf: async () => (await lettersTo(customer.contactEmail)).map(({ senderName }) => senderName),
  };
}

test("an employee who renames herself sends in the name that the office knows, until an administrator has read the new one", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  await rememberSignInOf(erik);
  const renamed = await rename(erik, "Support", "Avdelningen");

  const { collaboration, sendersOf } = await aRequestBy(renamed);
  await remindCollaboration(renamed, collaboration.id);
  await withdrawCollaboration(renamed, collaboration.id);
  expect(await sendersOf()).toEqual(Array(3).fill(`Erik Sund, ${office}`));

  expect(await showEmployee(anna, erik.employeeId)).toMatchObject({ name: "Support Avdelningen", senderName: "Erik Sund" });
  expect(await nameAsSender(renamed, { employeeId: erik.employeeId, name: renamed.name })).toEqual({ refusal: "not-allowed" });
  expect(await nameAsSender(anna, { employeeId: erik.employeeId, name: "Erik Ek" })).toEqual({ refusal: "renamed" });
  const ek = await rename(erik, "Erik", "Ek");
  expect(await nameAsSender(anna, { employeeId: erik.employeeId, name: "Erik Ek" })).toEqual({ name: "Erik Ek" });
  expect(await (await aRequestBy(ek)).sendersOf()).toEqual([`Erik Ek, ${office}`]);
  expect(await detailsOf(anna.officeId, "employee named as sender")).toEqual([{ name: "Erik Ek" }]);
});

test("an administrator of another office names nobody here", async () => {
  const [anna, sara] = [await anEmployee(), await anEmployee("Sara Nilsson")];

  expect(await nameAsSender(sara, { employeeId: anna.employeeId, name: anna.name })).toEqual({ refusal: "unknown-employee" });
});

test("whoever is known already sends in the name with which the office has invited her", async () => {
  const anna = await anEmployee();
  const known = aPerson("Kalle Anka");
  await superuser.insert(people).values(known);

  const { employeeId } = await inviteEmployee(anna, { ...known, firstName: "Karl", lastName: "Ank", rights: "full" });

  const [row] = await superuser.select().from(employees).where(eq(employees.id, employeeId!));
  expect(row!.senderName).toBe("Karl Ank");
});
