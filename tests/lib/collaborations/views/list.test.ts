import { expect, test } from "vitest";
import { everyCollaboration } from "#lib/collaborations/views/filter.ts";
import { listCollaborations } from "#lib/collaborations/views/list.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aRequest, aRequestTo } from "#tests/support/cast/requests.ts";

test("the list holds the office's requests in sight, those that wait first, as the filter asks", async () => {
  const anna = await anEmployee();
  const jonas = await aColleagueOf(anna, "own-customers", "Jonas Berg");
  const withdrawn = await aRequestTo(await aCustomerOf(anna, { name: "Björk AB" }), anna);
  const waiting = await aRequestTo(await aCustomerOf(anna, { name: "Östergren AB" }), anna);
  await withdrawCollaboration(anna, withdrawn.collaboration.id);
  await aRequest();
  const names = async (change: Partial<typeof everyCollaboration>, employee = anna) =>
    (await listCollaborations(employee, { ...everyCollaboration, ...change })).rows.map(({ customer }) => customer);

  expect(await names({})).toEqual(["Östergren AB", "Björk AB"]);
  expect(await names({ sort: "customer", order: "asc" })).toEqual(["Björk AB", "Östergren AB"]);
  expect(await names({ state: "withdrawn" })).toEqual(["Björk AB"]);
  expect(await names({ owner: jonas.employeeId })).toEqual([]);
  expect(await names({ owner: anna.employeeId, responsible: anna.employeeId, service: "digital-invoices" })).toHaveLength(2);
  expect(await names({}, jonas)).toEqual([]);
  expect(await listCollaborations(anna, { ...everyCollaboration, state: "requested" })).toMatchObject({
    total: 1,
    rows: [{ id: waiting.collaboration.id, sender: "Anna Lind", deliveryStatus: "queued", recipient: "Karin Ågren", reminders: 0 }],
  });
});
