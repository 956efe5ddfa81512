import { expect, test } from "vitest";
import { keptQueries } from "#db/question.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { countCustomers } from "#lib/customers/count.ts";
import { findFirstSteps } from "#lib/customers/first-steps.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { aRequestTo } from "#tests/support/cast/requests.ts";

const steps = async (employee: Employee) => findFirstSteps(employee, await countCustomers(employee));

test("a new office's three steps tick themselves, and are gone after the first request, whatever becomes of it", async () => {
  await aRequestTo(...(await anotherOffices()));
  const anna = await anEmployee();
  expect(await steps(anna)).toEqual({ customer: null, customerWithTask: null, hasCollaboration: false });

  const first = await aCustomerOf(anna);
  expect(await steps(anna)).toMatchObject({ customer: first.id, customerWithTask: null });
  const second = await aCustomerOf(anna);
  await aTaskFor(second, anna);
  expect(await steps(anna)).toMatchObject({ customerWithTask: second.id });

  const { collaboration } = await aRequestTo(second, anna);
  expect(await steps(anna)).toBeUndefined();
  await withdrawCollaboration(anna, collaboration.id);
  expect(await steps(anna)).toBeUndefined();
});

async function anotherOffices() {
  const bo = await anEmployee();
  return [await aCustomerOf(bo), bo] as const;
}

test("they are shown to an employee who can take them, and to no other", async () => {
  const anna = await anEmployee();
  const shownTo = async (rights: Employee["rights"]) => (await steps(await aColleagueOf(anna, rights))) !== undefined;

  expect([await shownTo("own-customers"), await shownTo("all-customers"), await shownTo("full")]).toEqual([false, false, true]);
});

test("where a collaboration that waits or is active has been counted, nothing is asked", async () => {
  const anna = { ...(await anEmployee()), officeId: "no office, and so no question that could be answered" };

  const before = keptQueries().length;
  expect(await findFirstSteps(anna, { requested: 1, active: 0 })).toBeUndefined();
  expect(await findFirstSteps(anna, { requested: 0, active: 1 })).toBeUndefined();
  expect(keptQueries()).toHaveLength(before);
  await expect(findFirstSteps(anna, { requested: 0, active: 0 })).rejects.toThrow();
});
