import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees, taskParticipants } from "#db/schema/index.ts";
import { addCustomer } from "#lib/customers/add.ts";
import { changeRights } from "#lib/offices/change-rights.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { enableEmployee } from "#lib/offices/enable.ts";
import { aColleagueOf, aCustomerOf, anEmployee, anOrganisationNumber, aTaskFor } from "#tests/support/cast/cast.ts";
import { employmentOf, officeOf } from "#tests/support/cast/office.ts";
import { heldBack, whenWaiting } from "#tests/support/database/locks.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("her participations end, and do not come back when she is let in again", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  await aTaskFor(await aCustomerOf(anna), anna, [erik]);
  const places = () => superuser.$count(taskParticipants, eq(taskParticipants.employeeId, erik.employeeId));
  expect(await places()).toBe(1);

  await disableEmployee(anna, erik.employeeId);
  await enableEmployee(anna, erik.employeeId);

  expect(await places()).toBe(0);
  expect(await employmentOf(erik)).toMatchObject({ disabledAt: null, rights: "full" });
  expect((await historyOf(officeOf(anna))).slice(-2)).toEqual(["employee disabled", "employee enabled"]);
});

test("nobody who is responsible for a customer, an archived one too, or owns an active task can be disabled", async () => {
  const anna = await anEmployee();
  const [erik, maria] = [await aColleagueOf(anna, "full"), await aColleagueOf(anna, "full", "Maria Ek")];
  const customer = await aCustomerOf(anna, { responsibleId: erik.employeeId });
  await aTaskFor(customer, maria);

  for (const colleague of [erik, maria])
    expect(await disableEmployee(anna, colleague.employeeId)).toEqual({ refusal: "has-responsibilities" });
});

test("disabling twice is disabling once", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");

  const outcomes = [await disableEmployee(anna, erik.employeeId), await disableEmployee(anna, erik.employeeId)];

  expect(outcomes).toEqual([{ employeeId: erik.employeeId }, { employeeId: erik.employeeId }]);
  expect((await historyOf(officeOf(anna))).filter((line) => line === "employee disabled")).toHaveLength(1);
});

test("nobody disables herself, and the last administrator keeps the right", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "administrator");

  expect(await disableEmployee(anna, anna.employeeId)).toEqual({ refusal: "yourself" });
  expect(await changeRights(anna, erik.employeeId, "full")).toEqual({ employeeId: erik.employeeId });
  expect(await changeRights(anna, anna.employeeId, "full")).toEqual({ refusal: "last-administrator" });
});

test("a customer given to her while she is being disabled is not hers afterwards", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  const { letGo } = await heldBack("select from employees where id = $1", [erik.employeeId]);

  const disabling = disableEmployee(anna, erik.employeeId);
  await whenWaiting(1);
  const giving = addCustomer(anna, {
    number: "1",
    name: "Ågrens Bageri AB",
    organisationNumber: anOrganisationNumber(),
    responsibleId: erik.employeeId,
    locale: "sv",
  });
  await whenWaiting(2);
  await letGo();

  expect(await disabling).toEqual({ employeeId: erik.employeeId });
  expect(await giving).toEqual({ refusal: "unknown-colleague" });
  expect(await superuser.$count(employees, eq(employees.id, erik.employeeId))).toBe(1);
});
