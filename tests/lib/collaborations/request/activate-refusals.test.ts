import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { customers, tasks } from "#db/schema/index.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aPerson, aTaskFor } from "#tests/support/cast/cast.ts";
import { activationOf, aSituation, choicesFor } from "#tests/support/cast/requests.ts";
import { collaborationsOf, rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("without an active task there is nothing to activate", async () => {
  const { employee, task, input } = await aSituation();
  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(eq(tasks.id, task.id));

  const outcome = await activateCollaboration(employee, input);

  expect(outcome).toEqual({ refusal: "no-task" });
});

test("another customer's task does not do, nor another office's", async () => {
  const { employee, customer } = await aSituation();
  const sibling = await aTaskFor(await aCustomerOf(employee), employee);
  const stranger = await aSituation();
  const before = await rowsInEveryTable();

  const first = await activateCollaboration(employee, activationOf(customer, sibling));
  const second = await activateCollaboration(employee, activationOf(customer, stranger.task));

  expect([first, second]).toEqual([{ refusal: "no-task" }, { refusal: "no-task" }]);
  expect(await rowsInEveryTable()).toEqual(before);
});

test("another office's customer is no better known than one that does not exist", async () => {
  const { input } = await aSituation();
  const stranger = await anEmployee();
  const before = await rowsInEveryTable();

  const foreign = await activateCollaboration(stranger, input);
  const invented = await activateCollaboration(stranger, { ...input, customerId: crypto.randomUUID() });

  expect([foreign, invented]).toEqual([{ refusal: "unknown-customer" }, { refusal: "unknown-customer" }]);
  expect(await rowsInEveryTable()).toEqual(before);
});

test("an archived customer is not activated any more", async () => {
  const { employee, customer, input } = await aSituation();
  await superuser.update(customers).set({ archivedAt: new Date() }).where(eq(customers.id, customer.id));

  const outcome = await activateCollaboration(employee, input);

  expect(outcome).toEqual({ refusal: "unknown-customer" });
});

test("whoever sees only her own customers activates for those and for no others", async () => {
  const head = await anEmployee();
  const jonas = await aColleagueOf(head, "own-customers", "Jonas Berg");
  const own = await choicesFor(await aCustomerOf(head, { responsibleId: jonas.employeeId }), head);
  const other = await aCustomerOf(head);
  const { input } = await choicesFor(other, head);

  const allowed = await activateCollaboration(jonas, own.input);
  const refused = await activateCollaboration(jonas, input);

  expect(allowed.collaboration).toMatchObject({ requestedById: jonas.employeeId });
  expect(refused).toEqual({ refusal: "unknown-customer" });
  expect(await collaborationsOf(other)).toEqual([]);
});

test("a participant of one of a customer's tasks counts it among her own", async () => {
  const head = await anEmployee();
  const jonas = await aColleagueOf(head, "own-customers", "Jonas Berg");
  const customer = await aCustomerOf(head);
  const task = await aTaskFor(customer, head, [jonas]);

  const { collaboration } = await activateCollaboration(jonas, activationOf(customer, task));

  expect(collaboration).toMatchObject({ customerId: customer.id });
});

test("a scenario other than the one that was explained creates nothing", async () => {
  const unknown = await aSituation("new-administrator");
  const served = await aSituation("existing-customer");
  const before = await rowsInEveryTable();

  const first = await activateCollaboration(unknown.employee, { ...unknown.input, scenario: "service-only" });
  const second = await activateCollaboration(served.employee, { ...served.input, scenario: "service-only" });
  const third = await activateCollaboration(served.employee, {
    ...served.input,
    ...aPerson(),
    mobile: "+46701740605",
    scenario: "new-administrator",
  });

  expect([first, second, third]).toEqual(Array(3).fill({ refusal: "scenario-changed" }));
  expect(await rowsInEveryTable()).toEqual(before);
});
