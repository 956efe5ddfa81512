import { expect, test } from "vitest";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { explainAccessEnding } from "#lib/tasks/access.ts";
import { changeTask } from "#lib/tasks/change.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, aRequest, refusalOf, service } from "#tests/support/cast/requests.ts";
import { historyOf, rowsInEveryTable } from "#tests/support/readback/history.ts";
import { accessTo, changeOf, idsOf, placesIn, withParticipants } from "./changes.ts";

/** A customer's collaboration with a task of Anna's in which Erik and Maria take part. */
async function aSharedTask(collaboration: typeof aRequest = anActiveCollaboration) {
  const { employee: anna, customer, task, ...rest } = await collaboration();
  const [erik, maria] = [await aColleagueOf(anna, "full", "Erik Sund"), await aColleagueOf(anna, "full", "Maria Ek")];
  await withParticipants(anna, task, [erik, maria]);
  return { ...rest, anna, erik, maria, customer, task };
}

const nothing = { services: [], names: [] };

test.each([
  ["requested", aRequest],
  ["active", anActiveCollaboration],
])("a task that a collaboration needs is not deactivated in passing: it is said who loses what (%s)", async (_, collaboration) => {
  const { anna, customer, task } = await aSharedTask(collaboration);
  const change = changeOf(task, { isActive: false });
  const before = await rowsInEveryTable();

  expect(await changeTask(anna, change)).toEqual({ refusal: "ends-access" });
  const { services, names } = await explainAccessEnding(anna, change);
  expect([services, names.toSorted()]).toEqual([[service], ["Anna Lind", "Erik Sund", "Maria Ek"]]);
  expect(await rowsInEveryTable()).toEqual(before);

  expect(await changeTask(anna, { ...change, endsAccess: true })).toEqual({ taskId: task.id });
  expect(await accessTo(anna, customer)).toEqual([]);
  expect((await historyOf(customer)).at(-1)).toBe("task deactivated");
});

test("the last participants do not leave in passing either, whoever the owner is then", async () => {
  const { anna, erik, maria, customer, task } = await aSharedTask();
  const alone = changeOf(task);
  const handed = changeOf(task, { ownerId: erik.employeeId, participantIds: idsOf([erik]) });

  expect([await changeTask(anna, alone), await changeTask(anna, handed)]).toEqual(Array(2).fill({ refusal: "ends-access" }));
  expect((await explainAccessEnding(anna, alone)).names.toSorted()).toEqual([erik.name, maria.name]);
  expect((await explainAccessEnding(anna, handed)).names.toSorted()).toEqual([anna.name, maria.name]);

  expect(await changeTask(anna, { ...handed, endsAccess: true })).toEqual({ taskId: task.id });
  expect(await accessTo(anna, customer)).toEqual([erik.name]);
});

test("who may open the service follows the task: those who join may, those who leave may not", async () => {
  const { anna, erik, maria, customer, task } = await aSharedTask();
  expect(await accessTo(anna, customer)).toEqual(["Anna Lind", "Erik Sund", "Maria Ek"]);

  await withParticipants(anna, task, [erik]);
  expect(await accessTo(anna, customer)).toEqual(["Anna Lind", "Erik Sund"]);
  await changeTask(anna, changeOf(task, { ownerId: maria.employeeId, participantIds: idsOf([erik]) }));

  expect(await accessTo(anna, customer)).toEqual(["Erik Sund", "Maria Ek"]);
});

test("a task that is activated again opens the service again", async () => {
  const { anna, erik, customer, task } = await aSharedTask();
  await changeTask(anna, changeOf(task, { isActive: false, participantIds: idsOf([erik]), endsAccess: true }));

  await changeTask(anna, changeOf(task, { participantIds: idsOf([erik]) }));

  expect(await accessTo(anna, customer)).toEqual(["Anna Lind", "Erik Sund"]);
});

test("nothing is warned of where nothing is connected: no request, or one that was said no to", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  const idle = await aTaskFor(await aCustomerOf(anna), anna, [erik]);
  const declined = await aSharedTask(aRequest);
  await declineCollaboration(declined.administrator, refusalOf(declined.collaboration));

  for (const [employee, task] of [
    [anna, idle],
    [declined.anna, declined.task],
  ] as const) {
    for (const change of [changeOf(task), changeOf(task, { isActive: false })]) {
      expect(await explainAccessEnding(employee, change)).toEqual(nothing);
      expect(await changeTask(employee, change)).toEqual({ taskId: task.id });
    }
  }
});

test("another task of the same customer ends nobody's access", async () => {
  const { anna, erik, customer } = await aSharedTask();
  const beside = await aTaskFor(customer, anna, [erik]);

  await changeTask(anna, changeOf(beside, { isActive: false }));

  expect(await accessTo(anna, customer)).toHaveLength(3);
  expect(await placesIn(anna, customer)).toEqual(["(Anna Lind: )", "Anna Lind: Erik Sund, Maria Ek"]);
});

test("what somebody may not see is not explained to her", async () => {
  const { anna, customer, task } = await aSharedTask();
  const change = changeOf(task, { isActive: false });

  for (const asker of [await aColleagueOf(anna, "own-customers"), await anEmployee()])
    expect(await explainAccessEnding(asker, change)).toEqual(nothing);
  expect(await explainAccessEnding(anna, { ...change, customerId: (await aCustomerOf(anna)).id })).toEqual(nothing);
  expect(await accessTo(anna, customer)).toHaveLength(3);
});
