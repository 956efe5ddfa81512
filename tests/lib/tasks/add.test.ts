import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees, tasks } from "#db/schema/index.ts";
import { addTask } from "#lib/tasks/add.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor, aTemplateOf } from "#tests/support/cast/cast.ts";
import { historyOf, rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const aTask = async (customer: { id: string; officeId: string }, owner: { employeeId: string }, ...participantIds: string[]) => ({
  customerId: customer.id,
  templateId: await aTemplateOf(customer),
  name: "Löpande bokföring",
  ownerId: owner.employeeId,
  participantIds,
});

test("a task has an owner and participants, each of them once", async () => {
  const anna = await anEmployee("Anna Lind");
  const [erik, maria] = [await aColleagueOf(anna, "full", "Erik Sund"), await aColleagueOf(anna, "all-customers", "Maria Ek")];
  const customer = await aCustomerOf(anna);

  await addTask(maria, await aTask(customer, anna, erik.employeeId, maria.employeeId, erik.employeeId, anna.employeeId));

  expect(await listTasks(anna, customer.id)).toMatchObject([
    { name: "Löpande bokföring", owner: "Anna Lind", participants: ["Erik Sund", "Maria Ek"] },
  ]);
  expect(await historyOf(customer)).toEqual(["customer added", "task added"]);
});

test("nobody from another office, and nobody who has left, gets a place in a task", async () => {
  const anna = await anEmployee();
  const gone = await aColleagueOf(anna, "full");
  const stranger = await anEmployee();
  const customer = await aCustomerOf(anna);
  await superuser.update(employees).set({ disabledAt: new Date() }).where(eq(employees.id, gone.employeeId));
  const before = await rowsInEveryTable();

  const outcomes = [
    await addTask(anna, await aTask(customer, stranger)),
    await addTask(anna, await aTask(customer, anna, stranger.employeeId)),
    await addTask(anna, await aTask(customer, anna, gone.employeeId)),
    await addTask(anna, await aTask(customer, anna, crypto.randomUUID())),
  ];

  expect(outcomes).toEqual(Array(4).fill({ refusal: "unknown-colleague" }));
  expect(await rowsInEveryTable()).toEqual(before);
});

test("a customer out of sight gets no task, and shows none", async () => {
  const anna = await anEmployee();
  const jonas = await aColleagueOf(anna, "own-customers");
  const stranger = await anEmployee();
  const customer = await aCustomerOf(anna);
  await aTaskFor(customer, anna);

  const outcomes = [await addTask(stranger, await aTask(customer, stranger)), await addTask(jonas, await aTask(customer, jonas))];

  expect(outcomes).toEqual([{ refusal: "unknown-customer" }, { refusal: "unknown-customer" }]);
  expect([await listTasks(stranger, customer.id), await listTasks(jonas, customer.id)]).toEqual([[], []]);
});

test("active tasks stand first", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  await addTask(anna, { ...(await aTask(customer, anna)), name: "Bokslut 2026" });
  const { task: old } = await addTask(anna, { ...(await aTask(customer, anna)), name: "Bokslut 2025" });
  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(eq(tasks.id, old!.id));

  expect((await listTasks(anna, customer.id)).map(({ name }) => name)).toEqual(["Bokslut 2026", "Bokslut 2025"]);
});
