import { expect, test } from "vitest";
import { listEmployees } from "#lib/offices/employees.ts";
import { listAssignments } from "#lib/offices/open-assignments.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";

async function anOffice() {
  const anna = await anEmployee("Anna Lind");
  return { anna, erik: await aColleagueOf(anna, "full", "Erik Sund") };
}

test("what is left is counted in full and listed by name, fifty of each", async () => {
  const { anna, erik } = await anOffice();
  for (const place of Array(52).keys()) await aCustomerOf(anna, { name: `Kund ${100 + place}`, responsibleId: erik.employeeId });
  await aTaskFor(await aCustomerOf(anna, { name: "Ågrens Bageri AB" }), erik);

  const left = await listAssignments(anna, erik.employeeId);

  expect(left.count).toEqual({ customers: 52, tasks: 1 });
  expect(left.customers.map(({ name }) => name)).toEqual(Array.from({ length: 50 }, (_, place) => `Kund ${100 + place}`));
  expect(left.tasks).toMatchObject([{ name: "Löpande bokföring", customer: "Ågrens Bageri AB" }]);
});

test("the list of employees counts the same, for each of them and for this office alone", async () => {
  const { anna, erik } = await anOffice();
  await aTaskFor(await aCustomerOf(anna), erik);
  await aTaskFor(await aCustomerOf(await anEmployee()), await anEmployee());

  expect(await listEmployees(anna)).toMatchObject([
    { name: "Anna Lind", customers: 1, tasks: 0 },
    { name: "Erik Sund", customers: 0, tasks: 1 },
  ]);
});
