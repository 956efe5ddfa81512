import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees, people, sessions } from "#db/schema/index.ts";
import { findFactor } from "#lib/auth/factor/turn-on.ts";
import { listEmployments } from "#lib/auth/sessions/office.ts";
import { acceptEmployment } from "#lib/offices/answer-invitation.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { showEmployee, standingOf } from "#lib/offices/employees.ts";
import { enableEmployee } from "#lib/offices/enable.ts";
import { handOver } from "#lib/offices/hand-over.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { leaveOffice } from "#lib/offices/leave.ts";
import { resetFactor } from "#lib/offices/reset-factor.ts";
import type { Employee, Person } from "#lib/who.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aPerson, aTaskFor } from "#tests/support/cast/cast.ts";
import { aCompanyWithKarin, alsoFor } from "#tests/support/cast/company.ts";
import { anotherSession, withFactor } from "#tests/support/cast/factor.ts";
import { alsoAt, employmentOf, invitationOf, lettersTo, officeOf } from "#tests/support/cast/office.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const signedIn = (employee: Employee): Person => ({ ...employee, signedInAt: new Date(), signedInBy: "code" });
const openSessions = ({ personId }: Person) => superuser.$count(sessions, eq(sessions.personId, personId));

test("she leaves when she wants, also with customers and tasks, which the office then hands over", async () => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const customer = await aCustomerOf(anna, { responsibleId: erik.employeeId });
  await aTaskFor(customer, anna, [erik]);
  const token = await anotherSession(erik);

  expect(await leaveOffice(signedIn(erik), await invitationOf(erik))).toEqual({ officeId: anna.officeId });

  const left = (await showEmployee(anna, erik.employeeId))!;
  expect([standingOf(left), left.customers]).toEqual(["left", 1]);
  expect(await employmentOf(erik)).toMatchObject({ leftAt: expect.any(Date), disabledAt: expect.any(Date) });
  expect(await listEmployments(erik.personId)).toEqual([]);
  expect([await openSessions(signedIn(erik)), token.length > 0]).toEqual([1, true]);
  expect((await historyOf(officeOf(anna))).at(-1)).toBe("employee left");
  const to = { customersTo: anna.employeeId, tasksTo: anna.employeeId, afterwards: "stay" as const };
  expect(await handOver(anna, { employeeId: erik.employeeId, ...to })).toMatchObject({ customers: 1 });
  expect(await leaveOffice(signedIn(erik), await invitationOf(erik))).toEqual({ refusal: "unknown-place" });
});

test("the last administrator stays until somebody else is one who has accepted", async () => {
  const anna = await anEmployee("Anna Lind");
  const { employeeId } = await inviteEmployee(anna, { ...aPerson("Maria Ek"), rights: "administrator" });
  const leave = async () => leaveOffice(signedIn(anna), await invitationOf(anna));

  expect(await leave()).toEqual({ refusal: "last-administrator" });
  await superuser.update(employees).set({ acceptedAt: new Date() }).where(eq(employees.id, employeeId!));
  expect(await leave()).toEqual({ officeId: anna.officeId });
});

test("nobody makes somebody else leave", async () => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");

  expect(await leaveOffice(signedIn(anna), await invitationOf(erik))).toEqual({ refusal: "unknown-place" });
  expect(await employmentOf(erik)).toMatchObject({ disabledAt: null });
});

test("whoever was shut out and is asked again works there from her own press on", async () => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  await disableEmployee(anna, erik.employeeId);

  await enableEmployee(anna, erik.employeeId);

  expect(await showEmployee(anna, erik.employeeId)).toMatchObject({ acceptedAt: null, name: "Erik Sund", rights: "full" });
  expect((await lettersTo(erik.email)).at(-1)).toMatchObject({ kind: "employee-invited" });
  await acceptEmployment(signedIn(erik), await invitationOf(erik));
  expect(await listEmployments(erik.personId)).toMatchObject([{ employeeId: erik.employeeId, rights: "full" }]);
});

test("a second factor that protects another place too is not one office's to reset", async () => {
  const [anna, sara] = [await anEmployee("Anna Lind"), await anEmployee("Sara Nilsson")];
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const there = await alsoAt(sara, erik, "full");
  await withFactor(erik);

  expect(await resetFactor(anna, erik.employeeId)).toEqual({ refusal: "protects-others" });
  expect(await resetFactor(sara, there.employeeId)).toEqual({ refusal: "protects-others" });
  expect(await findFactor(erik)).toBeDefined();
  await leaveOffice(signedIn(erik), await invitationOf(there));
  expect(await resetFactor(anna, erik.employeeId)).toEqual({ what: "factor" });
});

test("an invitation elsewhere does not stop an office from helping somebody who works only there", async () => {
  const [anna, stranger] = [await anEmployee("Anna Lind"), await anEmployee("Sten Främling")];
  const { employeeId, ...erik } = await aColleagueOf(anna, "full", "Erik Sund");
  await withFactor(erik);
  await inviteEmployee(stranger, { ...aPerson(), email: erik.email, rights: "full" });

  expect(await resetFactor(anna, employeeId)).toEqual({ what: "factor" });
});

test("a second factor that protects a company too is not the office's to reset", async () => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  await withFactor(erik);
  await alsoFor((await aCompanyWithKarin()).company, erik);

  expect(await resetFactor(anna, erik.employeeId)).toEqual({ refusal: "protects-others" });
});

test("whoever has been erased is not asked to come back: there is no mailbox", async () => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  await disableEmployee(anna, erik.employeeId);
  const erased = { email: `erased-${erik.personId}@erased.invalid` };
  await superuser.update(people).set(erased).where(eq(people.id, erik.personId));

  expect(await enableEmployee(anna, erik.employeeId)).toEqual({ refusal: "unknown-employee" });
});
