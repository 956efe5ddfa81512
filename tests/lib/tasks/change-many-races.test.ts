import { expect, test } from "vitest";
import { archiveCustomer } from "#lib/customers/archive.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { addTask } from "#lib/tasks/add.ts";
import { changeTasks } from "#lib/tasks/change-many.ts";
import { aCustomerOf, aTaskFor, aTemplateOf } from "#tests/support/cast/cast.ts";
import { heldBack, whenWaiting } from "#tests/support/database/locks.ts";
import { anOfficeOfThree, changeOfAll, idsOf, placesIn } from "./changes.ts";

const everybody = { filter: noFilter };

test("two who each add somebody to the same tasks at once both get their way", async () => {
  const { anna, erik, maria } = await anOfficeOfThree();
  const customer = await aCustomerOf(anna);
  await aTaskFor(customer, anna);
  const bookkeeping = await aTemplateOf(anna);
  const { letGo } = await heldBack("select from customers where id = $1", [customer.id]);

  const changing = Promise.all(
    [erik, maria].map((joining) => changeTasks(anna, everybody, changeOfAll(bookkeeping, { joinIds: idsOf([joining]) }))),
  );
  await whenWaiting(2);
  await letGo();

  expect(await changing).toEqual([{ changed: 1 }, { changed: 1 }]);
  expect(await placesIn(anna, customer)).toEqual(["Anna Lind: Erik Sund, Maria Ek"]);
});

test("two who change different tasks of the same customers at once do not stand in each other's way", async () => {
  const { anna, erik, maria } = await anOfficeOfThree();
  const templates = [await aTemplateOf(anna), await aTemplateOf(anna, "VAT")];
  const customers = [];
  for (const _ of Array(8)) {
    const customer = await aCustomerOf(anna);
    for (const templateId of templates)
      await addTask(anna, { customerId: customer.id, templateId, name: "", ownerId: anna.employeeId, participantIds: [] });
    customers.push(customer);
  }

  for (const [round] of Array(5).entries()) {
    const ownerId = (round % 2 ? erik : maria).employeeId;
    const outcomes = await Promise.all(templates.map((templateId) => changeTasks(anna, everybody, changeOfAll(templateId, { ownerId }))));
    expect(outcomes).toEqual([{ changed: 8 }, { changed: 8 }]);
  }

  for (const customer of customers) expect(await placesIn(anna, customer)).toEqual(["Maria Ek: ", "Maria Ek: "]);
});

test("a customer put away in the same moment is either changed before or left as it was", async () => {
  const { anna, erik } = await anOfficeOfThree();
  const [stays, goes] = [await aCustomerOf(anna), await aCustomerOf(anna)];
  for (const customer of [stays, goes]) await aTaskFor(customer, anna);
  const bookkeeping = await aTemplateOf(anna);
  const { letGo } = await heldBack("select from customers where id = $1", [goes.id]);

  const both = Promise.all([
    archiveCustomer(anna, goes.id),
    changeTasks(anna, { ids: [stays.id, goes.id] }, changeOfAll(bookkeeping, { ownerId: erik.employeeId })),
  ]);
  await whenWaiting(2);
  await letGo();
  const [, { changed }] = await both;

  expect(await placesIn(anna, stays)).toEqual(["Erik Sund: "]);
  expect(await placesIn(anna, goes)).toEqual(changed === 2 ? ["Erik Sund: "] : ["Anna Lind: "]);
});
