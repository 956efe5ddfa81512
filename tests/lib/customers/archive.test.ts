import { expect, test } from "vitest";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { explainActivation } from "#lib/collaborations/request/explain.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { addContact } from "#lib/contacts/add.ts";
import { archiveCustomer, restoreCustomer } from "#lib/customers/archive.ts";
import { changeCustomer } from "#lib/customers/change.ts";
import { countCustomers } from "#lib/customers/count.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { listRecent } from "#lib/customers/recent.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { addTask } from "#lib/tasks/add.ts";
import { changeTask } from "#lib/tasks/change.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTemplateOf } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, approveAsShown, aRequest, aRequestTo, aSituation, refusalOf } from "#tests/support/cast/requests.ts";
import { historyOf, rowsInEveryTable } from "#tests/support/readback/history.ts";
import { cardOf, rowOf } from "./cards.ts";

test("a customer is put away and taken back, and everything of it is there again", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  const before = cardOf(customer);

  const archived = [await archiveCustomer(anna, customer.id), (await rowOf(customer)).archivedAt];
  const restored = [await restoreCustomer(anna, customer.id), (await rowOf(customer)).archivedAt];

  expect(archived).toEqual([{ customerId: customer.id }, expect.any(Date)]);
  expect(restored).toEqual([{ customerId: customer.id }, null]);
  expect(await rowOf(customer)).toMatchObject(before);
  expect(await historyOf(customer)).toEqual(["customer added", "customer archived", "customer restored"]);
});

test("who is put away already cannot be put away again, and only who is away is taken back", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);

  const restored = await restoreCustomer(anna, customer.id);
  await archiveCustomer(anna, customer.id);
  const again = await archiveCustomer(anna, customer.id);

  expect([restored, again]).toEqual(Array(2).fill({ refusal: "unknown-customer" }));
  expect(await historyOf(customer)).toEqual(["customer added", "customer archived"]);
});

test("nobody is put away while a request waits or a collaboration is active", async () => {
  for (const { employee, customer } of [await aRequest(), await anActiveCollaboration()]) {
    const before = [await rowOf(customer), await rowsInEveryTable()];

    expect(await archiveCustomer(employee, customer.id)).toEqual({ refusal: "has-collaborations" });

    expect([await rowOf(customer), await rowsInEveryTable()]).toEqual(before);
  }
});

test("once it has ended, been declined, withdrawn or has run out, the customer can be put away", async () => {
  const anna = await anEmployee();
  const customers = [await aCustomerOf(anna), await aCustomerOf(anna), await aCustomerOf(anna), await aCustomerOf(anna)];
  const [ended, declined, withdrawn, expired] = customers;
  const approved = await aRequestTo(ended!, anna);
  await approveAsShown(approved.administrator, approved.collaboration);
  await endCollaboration(anna, approved.collaboration.id);
  const refused = await aRequestTo(declined!, anna);
  await declineCollaboration(refused.administrator, refusalOf(refused.collaboration));
  await withdrawCollaboration(anna, (await aRequestTo(withdrawn!, anna)).collaboration.id);
  await at(daysFrom(new Date(), -31), () => aRequestTo(expired!, anna));

  const outcomes = [];
  for (const { id } of customers) outcomes.push(await archiveCustomer(anna, id));

  expect(outcomes).toEqual(customers.map(({ id }) => ({ customerId: id })));
});

test("who is put away is on no list and in no count, and gets no task, contact, change or request", async () => {
  const { employee: anna, customer, task, input } = await aSituation();
  await archiveCustomer(anna, customer.id);
  const before = await rowsInEveryTable();
  const [customerId, templateId, ownerId] = [customer.id, await aTemplateOf(anna, "VAT"), anna.employeeId];
  const contact = { firstName: "Peter", lastName: "Ek", role: null, email: null, mobile: null };
  const change = { customerId, taskId: task.id, name: "Moms", ownerId, participantIds: [], isActive: false, endsAccess: true };

  const { refusal } = await activateCollaboration(anna, input);
  const outcomes = [
    await addTask(anna, { customerId, templateId, name: "", ownerId, participantIds: [] }),
    await changeTask(anna, change),
    await addContact(anna, customerId, contact),
    await changeCustomer(anna, customerId, cardOf(customer, { name: "Ny" }), 0),
  ];

  const unknown = { refusal: "unknown-customer" };
  expect([{ refusal }, ...outcomes]).toEqual([unknown, unknown, { refusal: "unknown-task" }, unknown, unknown]);
  expect(await rowsInEveryTable()).toEqual(before);
  expect(await listCustomers(anna, noFilter)).toEqual({ customers: [], total: 0 });
  expect(await countCustomers(anna)).toEqual({ all: 0, requested: 0, active: 0, attention: 0 });
  expect([await listRecent(anna, [customer.id]), await explainActivation(anna, customer.id, "digital-invoices")]).toEqual([[], undefined]);
  expect(await showCustomer(anna, customer.id)).toMatchObject({ archivedAt: expect.any(Date) });
});

test("a customer out of sight can be neither put away nor taken back", async () => {
  const anna = await anEmployee();
  const [jonas, stranger] = [await aColleagueOf(anna, "own-customers"), await anEmployee()];
  const [here, away] = [await aCustomerOf(anna), await aCustomerOf(anna)];
  await archiveCustomer(anna, away.id);
  const before = await rowsInEveryTable();

  const outcomes = [];
  for (const asker of [jonas, stranger]) outcomes.push(await archiveCustomer(asker, here.id), await restoreCustomer(asker, away.id));

  expect(outcomes).toEqual(Array(4).fill({ refusal: "unknown-customer" }));
  expect([(await rowOf(here)).archivedAt, (await rowOf(away)).archivedAt]).toEqual([null, expect.any(Date)]);
  expect(await rowsInEveryTable()).toEqual(before);
});
