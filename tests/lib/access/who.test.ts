import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees, taskParticipants, tasks } from "#db/schema/index.ts";
import { openersOf, whyOpens } from "#lib/access/who.ts";
import { statuses } from "#lib/standing/status.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const moments = [null, new Date("2026-11-20T12:00:00Z")];

test("the rule in SQL and in words agree on every combination of employee and task", async () => {
  const administrator = await anEmployee();
  const owner = await aColleagueOf(administrator, "full");
  const colleague = await aColleagueOf(administrator, "full");
  const task = await aTaskFor(await aCustomerOf(owner), owner, []);
  const cases = [owner, colleague].flatMap(({ employeeId, officeId }) =>
    [false, true].flatMap((takesPart) =>
      moments.flatMap((disabledAt) => moments.map((deactivatedAt) => ({ employeeId, officeId, takesPart, disabledAt, deactivatedAt }))),
    ),
  );

  const answers = [];
  for (const { employeeId, officeId, takesPart, disabledAt, deactivatedAt } of cases) {
    await superuser.update(employees).set({ disabledAt }).where(eq(employees.id, employeeId));
    await superuser.update(tasks).set({ deactivatedAt }).where(eq(tasks.id, task.id));
    await superuser.delete(taskParticipants).where(eq(taskParticipants.taskId, task.id));
    if (takesPart) await superuser.insert(taskParticipants).values({ officeId, taskId: task.id, employeeId });
    const rows = await superuser.execute(sql`select 1 where ${employeeId} in ${openersOf(task.id)}`);
    const asked = { status: "active", task: { ...task, deactivatedAt }, employee: { employeeId, disabledAt, takesPart } } as const;
    answers.push({ sql: rows.length > 0, words: whyOpens(asked).why !== undefined });
    await superuser.update(employees).set({ disabledAt: null }).where(eq(employees.id, employeeId));
  }

  expect(answers).toHaveLength(16);
  expect(answers.filter((answer) => answer.sql !== answer.words)).toEqual([]);
  expect(answers.filter((answer) => answer.sql)).toHaveLength(3);
});

test("only an active collaboration is opened by anybody", () => {
  const task = { ownerId: "anna", deactivatedAt: null };
  const employee = { employeeId: "anna", disabledAt: null, takesPart: true };

  const opens = statuses.filter((status) => whyOpens({ status, task, employee }).why);

  expect(opens).toEqual(["active"]);
});
