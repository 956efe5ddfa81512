import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { customers, tasks } from "#db/schema/index.ts";
import { archiveCustomer } from "#lib/customers/archive.ts";
import { changeCustomer, versionOf } from "#lib/customers/change.ts";
import { CustomerCard } from "#lib/customers/input.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { handOver } from "#lib/offices/hand-over.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { detailsOf, employmentOf, officeOf } from "#tests/support/cast/office.ts";
import { historyOf, isHistoryWhole } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

async function anOffice() {
  const anna = await anEmployee("Anna Lind");
  const [erik, maria] = [await aColleagueOf(anna, "full", "Erik Sund"), await aColleagueOf(anna, "own-customers", "Maria Ek")];
  return { anna, erik, maria };
}

type Who = { employeeId: string };
const to = (giver: Who, responsible: Who, owner = responsible, afterwards: "stay" | "disable" = "stay") => ({
  employeeId: giver.employeeId,
  customersTo: responsible.employeeId,
  tasksTo: owner.employeeId,
  afterwards,
});

test("customers go to one colleague and active tasks to another, each with a line in the customer's history", async () => {
  const { anna, erik, maria } = await anOffice();
  const customer = await aCustomerOf(anna, { responsibleId: erik.employeeId });
  const task = await aTaskFor(customer, erik, [maria]);

  expect(await handOver(anna, to(erik, anna, maria))).toEqual({ customers: 1, tasks: 1 });

  expect(await showCustomer(anna, customer.id)).toMatchObject({ responsible: "Anna Lind" });
  expect(await listTasks(anna, customer.id)).toMatchObject([{ id: task.id, owner: "Maria Ek", participants: [] }]);
  expect(await historyOf(customer)).toEqual(["customer added", "task added", "responsible changed", "task changed"]);
  expect(await detailsOf(customer.id, "responsible changed")).toEqual([{ name: "Anna Lind" }]);
  expect(await detailsOf(anna.officeId, "employee handed over")).toEqual([
    { name: "Erik Sund", to: "Anna Lind", tasksTo: "Maria Ek", customers: 1, tasks: 1 },
  ]);
  expect([await isHistoryWhole(customer), await isHistoryWhole(officeOf(anna))]).toEqual([true, true]);
});

test("an archived customer moves too, a task that is no longer active stays where it was", async () => {
  const { anna, erik } = await anOffice();
  const customer = await aCustomerOf(anna, { responsibleId: erik.employeeId });
  const old = await aTaskFor(customer, erik);
  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(eq(tasks.id, old.id));
  await archiveCustomer(anna, customer.id);

  expect(await handOver(anna, to(erik, anna, anna, "disable"))).toEqual({ customers: 1, tasks: 0 });

  const [card] = await superuser.select().from(customers).where(eq(customers.id, customer.id));
  expect(card).toMatchObject({ responsibleId: anna.employeeId, archivedAt: expect.any(Date) });
  expect(await listTasks(anna, customer.id)).toMatchObject([{ owner: "Erik Sund" }]);
});

test("disabled afterwards in the same go, or not at all when that is refused", async () => {
  const { anna, erik, maria } = await anOffice();
  const [hers, his] = [await aCustomerOf(anna), await aCustomerOf(anna, { responsibleId: erik.employeeId })];

  expect(await handOver(anna, to(anna, maria, maria, "disable"))).toEqual({ refusal: "yourself" });
  expect(await handOver(anna, to(erik, maria, maria, "disable"))).toEqual({ customers: 1, tasks: 0 });

  expect(await employmentOf(erik)).toMatchObject({ disabledAt: expect.any(Date) });
  expect(await showCustomer(anna, his.id)).toMatchObject({ responsible: "Maria Ek" });
  expect(await showCustomer(anna, hers.id)).toMatchObject({ responsible: "Anna Lind" });
  expect((await historyOf(officeOf(anna))).slice(-2)).toEqual(["employee handed over", "employee disabled"]);
});

test("nobody from elsewhere takes over, nobody who has left, and not the one who hands over", async () => {
  const { anna, erik, maria } = await anOffice();
  const customer = await aCustomerOf(anna, { responsibleId: erik.employeeId });
  await disableEmployee(anna, maria.employeeId);
  const nobody = { employeeId: crypto.randomUUID() };

  for (const successor of [maria, await anEmployee("Sara Nilsson"), nobody, erik]) {
    expect(await handOver(anna, to(erik, successor, anna))).toEqual({ refusal: "unknown-colleague" });
    expect(await handOver(anna, to(erik, anna, successor))).toEqual({ refusal: "unknown-colleague" });
  }
  expect(await showCustomer(anna, customer.id)).toMatchObject({ responsible: "Erik Sund" });
});

test("a card that was open meanwhile is not saved with the old name", async () => {
  const { anna, erik } = await anOffice();
  const customer = await aCustomerOf(anna, { responsibleId: erik.employeeId });
  const card = { ...customer, yearEndsIn: null, paymentDays: null };
  const typed = CustomerCard.parse(Object.fromEntries(Object.entries(card).map(([name, value]) => [name, String(value ?? "")])));

  await handOver(anna, to(erik, anna));

  expect(await changeCustomer(anna, customer.id, typed, versionOf(customer))).toEqual({ refusal: "changed-meanwhile" });
});
