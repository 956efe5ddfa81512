import { expect, test } from "vitest";
import { archiveCustomer } from "#lib/customers/archive.ts";
import { countCustomers } from "#lib/customers/count.ts";
import { noFilter, states } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { addTask } from "#lib/tasks/add.ts";
import { changeTask } from "#lib/tasks/change.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTemplateOf } from "#tests/support/cast/cast.ts";
import { aRequestTo, service } from "#tests/support/cast/requests.ts";
import { anOfficeWithAllStates, namesListed, waitingFor, whoseLetterFailed } from "./states.ts";

const found: Record<(typeof states)[number], string[]> = {
  "not-activated": ["not-activated"],
  requested: ["requested", "undelivered", "waiting"],
  active: ["active"],
  declined: ["declined"],
  withdrawn: ["withdrawn"],
  expired: ["expired"],
  ended: ["ended"],
  attention: ["declined", "expired", "undelivered", "waiting"],
  archived: ["archived"],
};

const anna = await anOfficeWithAllStates();

test.each(states)("the list of those in the state %s holds them and nobody else, and counts them", async (state) => {
  const { customers, total } = await listCustomers(anna, { ...noFilter, state });

  expect(customers.map(({ name }) => name)).toEqual(found[state]);
  expect(total).toBe(found[state].length);
});

test("without a state everybody but the archived is listed, with the state that each is in", async () => {
  const { customers, total } = await listCustomers(anna, noFilter);

  const spoken = customers.map(({ name, state, waitingSince }) => [name, state, waitingSince !== null]);
  expect(total).toBe(9);
  expect(spoken).toEqual([
    ["active", "active", false],
    ["declined", "declined", false],
    ["ended", "ended", false],
    ["expired", "expired", false],
    ["not-activated", "not-activated", false],
    ["requested", "requested", true],
    ["undelivered", "undelivered", true],
    ["waiting", "requested", true],
    ["withdrawn", "withdrawn", false],
  ]);
});

test("the sidebar counts what the lists hold", async () => {
  const counts = await countCustomers(anna);

  const { total: all } = await listCustomers(anna, noFilter);
  const [requested, active, attention] = [found.requested.length, found.active.length, found.attention.length];
  expect(counts).toEqual({ all, requested, active, attention });
});

test("a service leaves those who have been asked for it, in whatever state it is", async () => {
  const asked = ["active", "declined", "ended", "expired", "requested", "undelivered", "waiting", "withdrawn"];

  expect(await namesListed(anna, { service })).toEqual(asked);
  expect(await namesListed(anna, { service, state: "not-activated" })).toEqual(["not-activated"]);
  expect(await namesListed(anna, { service, state: "attention" })).toEqual(found.attention);
  expect(await namesListed(anna, { service, state: "archived" })).toEqual([]);
});

test("a letter that failed marks its own request and no other", async () => {
  const sara = await anEmployee();
  const [mine, other] = [await aCustomerOf(sara, { name: "Mine" }), await aCustomerOf(sara, { name: "Other" })];
  const request = await waitingFor(1, mine, sara);
  await aRequestTo(other, sara);

  await whoseLetterFailed(request.collaboration);

  expect(await namesListed(sara, { state: "attention" })).toEqual(["Mine"]);
  const { customers } = await listCustomers(sara, noFilter);
  expect(customers.map(({ state }) => state)).toEqual(["undelivered", "requested"]);
});

test("who is asked again is what the latest request is, not what the one before was", async () => {
  const sara = await anEmployee();
  const customer = await aCustomerOf(sara, { name: "Again" });
  await waitingFor(40, customer, sara);
  await aRequestTo(customer, sara);

  expect([await namesListed(sara, { state: "requested" }), await namesListed(sara, { state: "expired" })]).toEqual([["Again"], []]);
  expect(await countCustomers(sara)).toMatchObject({ all: 1, requested: 1, attention: 0 });
});

test("a task leaves those who have it today, together with whatever else is asked for", async () => {
  const sara = await anEmployee();
  const erik = await aColleagueOf(sara, "full");
  const [vat, payroll] = [await aTemplateOf(sara, "VAT"), await aTemplateOf(sara, "Payroll")];
  const give = async (name: string, responsible: typeof erik) => {
    const customer = await aCustomerOf(sara, { name, responsibleId: responsible.employeeId });
    const asked = { customerId: customer.id, templateId: vat, name: "", ownerId: sara.employeeId, participantIds: [] };
    return { customer, asked, task: (await addTask(sara, asked)).task! };
  };
  const [had, gone] = [await give("Had it", sara), await give("Gone", sara)];
  await changeTask(sara, { ...had.asked, taskId: had.task.id, name: "Moms", isActive: false, endsAccess: false });
  await archiveCustomer(sara, gone.customer.id);
  await give("Anna's", sara);
  await aRequestTo((await give("Erik's", erik)).customer, sara);
  await aCustomerOf(sara, { name: "Without" });

  expect(await namesListed(sara, { task: vat })).toEqual(["Anna's", "Erik's"]);
  expect(await namesListed(sara, { task: payroll })).toEqual([]);
  expect(await namesListed(sara, { task: vat, responsible: erik.employeeId })).toEqual(["Erik's"]);
  expect(await namesListed(sara, { task: vat, state: "not-activated" })).toEqual(["Anna's"]);
  expect(await namesListed(sara, { task: vat, state: "requested", service, search: "erik" })).toEqual(["Erik's"]);
  expect(await namesListed(sara, { task: vat, search: "without" })).toEqual([]);
  expect(await namesListed(sara, { task: vat, state: "archived" })).toEqual(["Gone"]);
});
