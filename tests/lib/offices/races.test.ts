import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "#db/schema/index.ts";
import { changeRights } from "#lib/offices/change-rights.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { handOver } from "#lib/offices/hand-over.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const rounds = Array.from({ length: 20 });

const administratorsOf = ({ officeId }: Employee) =>
  superuser.$count(employees, and(eq(employees.officeId, officeId), eq(employees.rights, "administrator"), isNull(employees.disabledAt)));

test("two administrators who disable each other at once: one of them stays", async () => {
  for (const _ of rounds) {
    const anna = await anEmployee("Anna Lind");
    const erik = await aColleagueOf(anna, "administrator", "Erik Sund");

    const outcomes = await Promise.all([disableEmployee(anna, erik.employeeId), disableEmployee(erik, anna.employeeId)]);

    expect(outcomes.map(({ refusal }) => refusal ?? "done").sort()).toEqual(["done", "not-allowed"]);
    expect(await administratorsOf(anna)).toBe(1);
  }
});

test("two administrators who give up the right at once: one of them keeps it", async () => {
  for (const _ of rounds) {
    const anna = await anEmployee("Anna Lind");
    const erik = await aColleagueOf(anna, "administrator", "Erik Sund");

    const outcomes = await Promise.all([changeRights(anna, anna.employeeId, "full"), changeRights(erik, erik.employeeId, "full")]);

    expect(outcomes.map(({ refusal }) => refusal ?? "done").sort()).toEqual(["done", "last-administrator"]);
    expect(await administratorsOf(anna)).toBe(1);
  }
});

test("with three, one who loses the right at that moment takes it from nobody", async () => {
  for (const _ of rounds) {
    const anna = await anEmployee("Anna Lind");
    const [erik, maria] = [await aColleagueOf(anna, "administrator"), await aColleagueOf(anna, "administrator", "Maria Ek")];

    await Promise.all([
      changeRights(anna, erik.employeeId, "full"),
      changeRights(erik, maria.employeeId, "full"),
      changeRights(maria, anna.employeeId, "full"),
    ]);

    expect(await administratorsOf(anna)).toBeGreaterThanOrEqual(1);
  }
});

test("handed over twenty times at once everything moves once", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  for (const _ of Array(5)) await aCustomerOf(anna, { responsibleId: erik.employeeId });
  const all = { employeeId: erik.employeeId, customersTo: anna.employeeId, tasksTo: anna.employeeId, afterwards: "stay" as const };

  const outcomes = await twentyAtOnce(() => handOver(anna, all));

  expect(outcomes.map(({ customers }) => customers).sort()).toEqual([...Array(19).fill(0), 5]);
});
