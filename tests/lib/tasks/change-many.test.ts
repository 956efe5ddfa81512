import { expect, test } from "vitest";
import { noFilter } from "#lib/customers/filter.ts";
import { addTask } from "#lib/tasks/add.ts";
import { changeTask } from "#lib/tasks/change.ts";
import { changeTasks } from "#lib/tasks/change-many.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor, aTemplateOf } from "#tests/support/cast/cast.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { aPractice, changeOf, changeOfAll, idsOf, placesIn } from "./changes.ts";

test("the ticked customers' tasks get another owner and participants; who has no such task is left alone", async () => {
  const { anna, erik, maria, first, second, without, all, bookkeeping } = await aPractice();
  const vat = await aTemplateOf(anna, "VAT");
  await addTask(anna, { customerId: first.id, templateId: vat, name: "", ownerId: anna.employeeId, participantIds: [] });

  const outcome = await changeTasks(
    anna,
    all,
    changeOfAll(bookkeeping, { ownerId: maria.employeeId, joinIds: idsOf([anna, maria, anna]), leaveIds: idsOf([erik]) }),
  );

  expect(outcome).toEqual({ changed: 2 });
  expect(await placesIn(anna, first)).toEqual(["Anna Lind: ", "Maria Ek: Anna Lind"]);
  expect(await placesIn(anna, second)).toEqual(["Maria Ek: Anna Lind"]);
  expect([await historyOf(without), (await historyOf(second)).slice(-2)]).toEqual([["customer added"], ["task added", "task changed"]]);
});

test("what is left empty stays: an owner, those who take part, and a task's own name", async () => {
  const { anna, erik, maria, second, tasks, all, bookkeeping } = await aPractice();
  await changeTask(anna, changeOf(tasks[1]!, { name: "Bokföring Second", participantIds: idsOf([erik]) }));

  await changeTasks(anna, all, changeOfAll(bookkeeping, { joinIds: idsOf([maria]) }));

  expect(await placesIn(anna, second)).toEqual(["Anna Lind: Erik Sund, Maria Ek"]);
  expect((await historyOf(second)).slice(-2)).toEqual(["task changed", "task changed"]);
});

test("many tasks are deactivated and activated; who leaves out the state leaves out what is deactivated", async () => {
  const { anna, erik, maria, first, second, tasks, all, bookkeeping } = await aPractice();
  await changeTask(anna, changeOf(tasks[0]!, { isActive: false }));

  expect(await changeTasks(anna, all, changeOfAll(bookkeeping, { joinIds: idsOf([maria]) }))).toEqual({ changed: 1 });
  expect([await placesIn(anna, first), await placesIn(anna, second)]).toEqual([["(Anna Lind: )"], ["Anna Lind: Erik Sund, Maria Ek"]]);
  expect(await changeTasks(anna, all, changeOfAll(bookkeeping, { state: "inactive", leaveIds: idsOf([erik]) }))).toEqual({ changed: 1 });
  expect(await changeTasks(anna, all, changeOfAll(bookkeeping, { state: "active" }))).toEqual({ changed: 2 });

  expect([await placesIn(anna, first), await placesIn(anna, second)]).toEqual([["Anna Lind: "], ["Anna Lind: Maria Ek"]]);
  expect((await historyOf(second)).slice(-3)).toEqual(["task changed", "task deactivated", "task activated"]);
});

test("all that a filter leaves are changed, on whatever page they stand", async () => {
  const { anna, maria, first, second, bookkeeping } = await aPractice();
  const filter = { ...noFilter, search: "second", task: bookkeeping, page: 7 };

  expect(await changeTasks(anna, { filter }, changeOfAll(bookkeeping, { ownerId: maria.employeeId }))).toEqual({ changed: 1 });

  expect([await placesIn(anna, first), await placesIn(anna, second)]).toEqual([["Anna Lind: "], ["Maria Ek: Erik Sund"]]);
});

test("who sees only her own customers changes those, and nothing of anybody else's", async () => {
  const { anna, second, bookkeeping, all } = await aPractice();
  const jonas = await aColleagueOf(anna, "own-customers", "Jonas Berg");
  const own = await aCustomerOf(anna, { name: "Own", responsibleId: jonas.employeeId });
  await aTaskFor(own, anna);
  const stranger = await anEmployee();
  const ids = [...all.ids, own.id];

  expect(await changeTasks(jonas, { ids }, changeOfAll(bookkeeping, { joinIds: idsOf([jonas]) }))).toEqual({ changed: 1 });
  expect(await changeTasks(jonas, { filter: noFilter }, changeOfAll(bookkeeping, { leaveIds: idsOf([jonas]) }))).toEqual({ changed: 1 });
  const outside = changeOfAll(await aTemplateOf(stranger), { joinIds: idsOf([stranger]) });
  expect(await changeTasks(stranger, { ids }, outside)).toEqual({ refusal: "nobody-chosen" });
  expect(await changeTasks(anna, { ids }, outside)).toEqual({ changed: 0 });

  expect([await placesIn(anna, own), await placesIn(anna, second)]).toEqual([["Anna Lind: "], ["Anna Lind: Erik Sund"]]);
});

test("who hands over the tasks through which she sees a customer hands over all of them", async () => {
  const { anna, second, bookkeeping, all } = await aPractice();
  const jonas = await aColleagueOf(anna, "own-customers", "Jonas Berg");
  await aTaskFor(second, anna, [jonas]);

  expect(await changeTasks(jonas, all, changeOfAll(bookkeeping, { leaveIds: idsOf([jonas]) }))).toEqual({ changed: 2 });

  expect(await placesIn(anna, second)).toEqual(["Anna Lind: ", "Anna Lind: Erik Sund"]);
});
