import { expect, test } from "vitest";
import { changeCollaborationTask } from "#lib/collaborations/active/task.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { changeTask } from "#lib/tasks/change.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, aRequest } from "#tests/support/cast/requests.ts";
import { historyOf, isHistoryWhole, lettersAbout, rowsInEveryTable, standingOf } from "#tests/support/readback/history.ts";

test("anybody who sees the customer moves it to another task; access follows and the customer is told of whom is new", async () => {
  const { employee, administrator, customer, collaboration } = await anActiveCollaboration();
  const maria = await aColleagueOf(employee, "all-customers", "Maria Ek");
  const other = await aTaskFor(customer, maria, [employee]);

  const { refusal } = await changeCollaborationTask(maria, collaboration.id, other.id);

  expect(refusal).toBeUndefined();
  expect(await standingOf(collaboration)).toMatchObject({ status: "active", taskId: other.id });
  expect((await historyOf(collaboration)).slice(2)).toEqual(["collaboration moved to task", "access added"]);
  expect((await lettersAbout(collaboration)).filter((letter) => letter.startsWith("access-added"))).toEqual([
    `access-added to ${administrator.email}`,
  ]);
  expect(await isHistoryWhole(collaboration)).toBe(true);
});

test("a request is moved without a letter: nobody has access yet", async () => {
  const { employee, customer, collaboration } = await aRequest();
  const maria = await aColleagueOf(employee, "all-customers", "Maria Ek");
  const other = await aTaskFor(customer, maria);

  await changeCollaborationTask(employee, collaboration.id, other.id);

  expect(await standingOf(collaboration)).toMatchObject({ status: "requested", taskId: other.id });
  expect((await lettersAbout(collaboration)).filter((letter) => letter.startsWith("access-added"))).toEqual([]);
});

test("the same task again changes nothing", async () => {
  const { employee, task, collaboration } = await anActiveCollaboration();
  const before = await rowsInEveryTable();

  expect((await changeCollaborationTask(employee, collaboration.id, task.id)).collaboration).toMatchObject({ taskId: task.id });
  expect(await rowsInEveryTable()).toEqual(before);
});

test("no inactive task, no other customer's, nothing that has ended, and nobody's from outside or out of sight", async () => {
  const { employee, customer, collaboration } = await anActiveCollaboration();
  const inactive = await aTaskFor(customer, employee);
  const change = { customerId: customer.id, taskId: inactive.id, name: "Bokslut", ownerId: employee.employeeId, participantIds: [] };
  await changeTask(employee, { ...change, isActive: false, endsAccess: true });
  const foreign = await aTaskFor(await aCustomerOf(employee), employee);
  const usable = await aTaskFor(customer, employee);
  const ended = await anActiveCollaboration();
  const free = await aTaskFor(ended.customer, ended.employee);
  await endCollaboration(ended.employee, ended.collaboration.id);
  const jonas = await aColleagueOf(employee, "own-customers", "Jonas Berg");
  const stranger = await anEmployee();

  const outcomes = [
    await changeCollaborationTask(employee, collaboration.id, inactive.id),
    await changeCollaborationTask(employee, collaboration.id, foreign.id),
    await changeCollaborationTask(ended.employee, ended.collaboration.id, free.id),
    await changeCollaborationTask(jonas, collaboration.id, usable.id),
    await changeCollaborationTask(stranger, collaboration.id, usable.id),
  ];

  expect(outcomes.map(({ refusal }) => refusal)).toEqual([
    "no-task",
    "no-task",
    "not-live",
    "unknown-collaboration",
    "unknown-collaboration",
  ]);
});
