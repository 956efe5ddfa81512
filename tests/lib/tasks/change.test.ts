import { expect, test } from "vitest";
import { archiveCustomer } from "#lib/customers/archive.ts";
import { changeTask } from "#lib/tasks/change.ts";
import { listTasks, showTask } from "#lib/tasks/queries.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { historyOf, rowsInEveryTable } from "#tests/support/readback/history.ts";
import { lastLineOf, whoLeaves } from "../customers/cards.ts";
import { anOfficeOfThree, changeOf, idsOf, placesIn, taskRow, withParticipants } from "./changes.ts";

test("a task gets another name, owner and participants, and its history says so once", async () => {
  const { anna, erik, maria } = await anOfficeOfThree();
  const customer = await aCustomerOf(anna);
  const task = await aTaskFor(customer, anna);

  await changeTask(maria, changeOf(task, { name: "Bokföring 2026", ownerId: erik.employeeId, participantIds: idsOf([anna, maria]) }));

  expect(await listTasks(anna, customer.id)).toMatchObject([{ name: "Bokföring 2026", deactivatedAt: null }]);
  expect(await placesIn(anna, customer)).toEqual(["Erik Sund: Anna Lind, Maria Ek"]);
  expect(await historyOf(customer)).toEqual(["customer added", "task added", "task changed"]);
  expect(await lastLineOf(anna, customer)).toMatchObject({ actor: "Maria Ek", action: "task changed", task: "Bokföring 2026" });
});

test("everybody has one place in a task, and the owner is not among the participants", async () => {
  const { anna, erik, maria } = await anOfficeOfThree();
  const customer = await aCustomerOf(anna);
  const task = await aTaskFor(customer, anna, [erik]);

  await changeTask(anna, changeOf(task, { ownerId: erik.employeeId, participantIds: idsOf([maria, erik, maria, anna]) }));

  expect(await placesIn(anna, customer)).toEqual(["Erik Sund: Anna Lind, Maria Ek"]);
  expect(await showTask(anna, customer.id, task.id)).toMatchObject({ ownerId: erik.employeeId, isActive: true });
});

test("who is not named any more has left, who is named again stays as she came", async () => {
  const { anna, erik, maria } = await anOfficeOfThree();
  const customer = await aCustomerOf(anna);
  const task = await aTaskFor(customer, anna, [erik]);

  await withParticipants(anna, task, [maria, erik]);
  expect((await showTask(anna, customer.id, task.id))?.participantIds).toEqual(idsOf([erik, maria]));
  await withParticipants(anna, task, [maria]);

  expect(await placesIn(anna, customer)).toEqual(["Anna Lind: Maria Ek"]);
});

test("a task is deactivated and activated again, and the history tells each", async () => {
  const anna = await anEmployee("Anna Lind");
  const customer = await aCustomerOf(anna);
  const task = await aTaskFor(customer, anna);

  await changeTask(anna, changeOf(task, { isActive: false }));
  const { deactivatedAt } = await taskRow(task);
  await changeTask(anna, changeOf(task, { isActive: false, name: "Bokföring 2025" }));
  expect(await taskRow(task)).toMatchObject({ name: "Bokföring 2025", deactivatedAt });
  expect(await placesIn(anna, customer)).toEqual(["(Anna Lind: )"]);
  await changeTask(anna, changeOf(task));

  expect(await taskRow(task)).toMatchObject({ deactivatedAt: null });
  expect((await historyOf(customer)).slice(2)).toEqual(["task deactivated", "task changed", "task activated"]);
});

test("nobody from another office, and nobody who has left, gets a place in a task that is there", async () => {
  const { anna, erik, maria: gone } = await anOfficeOfThree();
  const stranger = await anEmployee();
  const customer = await aCustomerOf(anna);
  const task = await aTaskFor(customer, anna, [erik]);
  await whoLeaves(gone);
  const before = [await taskRow(task), await placesIn(anna, customer), await rowsInEveryTable()];

  const outcomes = [];
  for (const employeeId of [...idsOf([gone, stranger]), crypto.randomUUID()]) {
    outcomes.push(await changeTask(anna, changeOf(task, { ownerId: employeeId, name: "Ny" })));
    outcomes.push(await changeTask(anna, changeOf(task, { participantIds: [erik.employeeId, employeeId], isActive: false })));
  }

  expect(outcomes).toEqual(Array(6).fill({ refusal: "unknown-colleague" }));
  expect([await taskRow(task), await placesIn(anna, customer), await rowsInEveryTable()]).toEqual(before);
});

test("a task whose participant has left the office can still be changed", async () => {
  const { anna, erik, maria } = await anOfficeOfThree();
  const customer = await aCustomerOf(anna);
  const task = await aTaskFor(customer, anna, [erik]);
  await whoLeaves(erik);

  expect(await withParticipants(anna, task, [erik, maria])).toEqual({ taskId: task.id });

  expect((await showTask(anna, customer.id, task.id))?.participantIds).toEqual(idsOf([erik, maria]));
});

test("a task out of sight, of another customer or of one who is put away is unknown", async () => {
  const anna = await anEmployee();
  const [jonas, stranger] = [await aColleagueOf(anna, "own-customers"), await anEmployee()];
  const [customer, other, away] = [await aCustomerOf(anna), await aCustomerOf(anna), await aCustomerOf(anna)];
  const [task, put] = [await aTaskFor(customer, anna), await aTaskFor(away, anna)];
  await archiveCustomer(anna, away.id);
  const before = [await taskRow(task), await rowsInEveryTable()];

  const outcomes = [
    await changeTask(jonas, changeOf(task, { ownerId: jonas.employeeId })),
    await changeTask(stranger, changeOf(task, { ownerId: stranger.employeeId })),
    await changeTask(anna, changeOf(task, { customerId: other.id, name: "Ny" })),
    await changeTask(anna, changeOf(task, { taskId: crypto.randomUUID() })),
    await changeTask(anna, changeOf(put, { name: "Ny" })),
  ];

  expect(outcomes).toEqual(Array(5).fill({ refusal: "unknown-task" }));
  expect([await taskRow(task), await rowsInEveryTable()]).toEqual(before);
  expect([await showTask(jonas, customer.id, task.id), await showTask(anna, other.id, task.id)]).toEqual([undefined, undefined]);
});
