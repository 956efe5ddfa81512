import { expect, test } from "vitest";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { changeTasks, explainTasksChange } from "#lib/tasks/change-many.ts";
import type { TasksChange } from "#lib/tasks/input.ts";
import { aColleagueOf, aCustomerOf, aTaskFor, aTemplateOf } from "#tests/support/cast/cast.ts";
import { activationOf, anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { accessTo, changeOfAll, idsOf, withParticipants } from "./changes.ts";

/** Two customers with a collaboration, one with a task only, one without anything. */
async function aPracticeWithCollaborations() {
  const { employee: anna, customer: active, task } = await anActiveCollaboration();
  const [erik, maria] = [await aColleagueOf(anna, "full", "Erik Sund"), await aColleagueOf(anna, "full", "Maria Ek")];
  await withParticipants(anna, task, [erik]);
  const asked = await aCustomerOf(anna, { name: "Asked" });
  await activateCollaboration(anna, activationOf(asked, await aTaskFor(asked, anna, [maria])));
  await aTaskFor(await aCustomerOf(anna, { name: "Idle" }), anna, [erik, maria]);
  const without = await aCustomerOf(anna, { name: "Without" });
  return { anna, erik, maria, connected: [active, asked], without, bookkeeping: await aTemplateOf(anna) };
}

type Practice = Awaited<ReturnType<typeof aPracticeWithCollaborations>>;

/** Whoever may open each customer's service, as "name at place". */
async function accessIn({ anna, connected }: Practice): Promise<string[]> {
  const lists = await Promise.all(connected.map((customer) => accessTo(anna, customer)));
  return lists.flatMap((names = [], place) => names.map((name) => `${name} at ${place}`));
}

const changes: [string, number, (practice: Practice) => Partial<TasksChange>][] = [
  ["everything is deactivated", 3, () => ({ state: "inactive" })],
  ["the last participant leaves one of them", 1, ({ erik }) => ({ leaveIds: idsOf([erik]) })],
  ["all participants leave", 2, ({ erik, maria }) => ({ leaveIds: idsOf([erik, maria]) })],
  [
    "a participant becomes the owner",
    2,
    ({ erik, maria }) => ({ ownerId: erik.employeeId, joinIds: idsOf([erik]), leaveIds: idsOf([maria]) }),
  ],
  ["somebody joins", 0, ({ erik, maria }) => ({ joinIds: idsOf([erik, maria]) })],
  ["nothing is asked for", 0, () => ({})],
];

test.each(changes)("what is explained is what then happens: %s", async (_, losing, changed) => {
  const practice = await aPracticeWithCollaborations();
  const { anna, bookkeeping, without } = practice;
  const change = changeOfAll(bookkeeping, changed(practice));
  const [rows, before] = [await rowsInEveryTable(), await accessIn(practice)];

  const explained = await explainTasksChange(anna, { filter: noFilter }, change);
  expect(explained).toMatchObject({ tasks: 3, customers: 3, losing, lacking: [{ id: without.id, name: "Without" }] });
  expect(await rowsInEveryTable()).toEqual(rows);
  expect(await changeTasks(anna, { filter: noFilter }, change)).toEqual({ changed: explained.tasks });

  const after = await accessIn(practice);
  const lost = new Set(before.filter((place) => !after.includes(place)).map((place) => place.split(" at ")[0]));
  expect(lost.size).toBe(explained.losing);
});

test("what somebody does not see is neither counted nor named to her", async () => {
  const { anna, connected, bookkeeping, without } = await aPracticeWithCollaborations();
  const jonas = await aColleagueOf(anna, "own-customers", "Jonas Berg");
  const ids = [...connected.map(({ id }) => id), without.id];

  const explained = await explainTasksChange(jonas, { ids }, changeOfAll(bookkeeping, { state: "inactive" }));

  expect(explained).toEqual({ tasks: 0, customers: 0, lacking: [], losing: 0 });
  expect(await accessTo(anna, connected[0]!)).toHaveLength(2);
});
