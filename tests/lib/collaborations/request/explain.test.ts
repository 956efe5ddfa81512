import { expect, test } from "vitest";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { explainActivation, listLatest } from "#lib/collaborations/request/explain.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { aCompany, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, aRequest, aRequestTo, refusalOf, type Scenario, service } from "#tests/support/cast/requests.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

const explained = async (card: { organisationNumber?: string } = {}) => {
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee, card);
  return explainActivation(employee, customer.id, service);
};

test("an organisation number that nobody has confirmed means a new administrator", async () => {
  const { customer } = await aRequest();

  expect(await explained()).toEqual({ scenario: "new-administrator", administrators: 1 });
  expect(await explained(sameCompanyAs(customer))).toEqual({ scenario: "new-administrator", administrators: 1 });
});

test("a confirmed company without the service gets the service, and each administrator is asked", async () => {
  const company = await aCompany([], [aPerson("Karin Ågren"), aPerson("Peter Holmgren")]);

  expect(await explained(sameCompanyAs(company))).toEqual({ scenario: "service-only", administrators: 2 });
});

test("a service that waits for its first approval does not count as had", async () => {
  const { customer } = await aRequest("service-only");

  expect(await explained(sameCompanyAs(customer))).toMatchObject({ scenario: "service-only" });
});

test("a confirmed company with the service is an existing customer", async () => {
  const { customer } = await anActiveCollaboration();

  expect(await explained(sameCompanyAs(await aCompany([service])))).toMatchObject({ scenario: "existing-customer" });
  expect(await explained(sameCompanyAs(customer))).toMatchObject({ scenario: "existing-customer" });
});

test("explaining creates nothing, and tells a stranger nothing", async () => {
  const { customer } = await aRequest();
  const stranger = await anEmployee();
  const before = await rowsInEveryTable();

  const explanation = await explainActivation(stranger, customer.id, service);

  expect(explanation).toBeUndefined();
  expect(await rowsInEveryTable()).toEqual(before);
});

test("the card of each service shows its latest collaboration, to the office alone", async () => {
  const scenario: Scenario = "existing-customer";
  const { employee, customer, collaboration } = await aRequest(scenario);
  const stranger = await anEmployee();
  await aRequestTo(await aCustomerOf(stranger, sameCompanyAs(customer)), stranger, scenario);

  expect(await listLatest(employee, customer.id)).toMatchObject([{ id: collaboration.id, service, status: "requested" }]);
  expect([await listLatest(stranger, customer.id), await listLatest(employee, "nonsense")]).toEqual([[], []]);
});

test("after a refusal and a new request the office sees the new one, and the old one's history stays its own", async () => {
  const { employee, customer, input, collaboration, administrator } = await aRequest();
  await declineCollaboration(administrator, refusalOf(collaboration));
  const { collaboration: later } = await activateCollaboration(employee, input);

  expect(await listLatest(employee, customer.id)).toMatchObject([{ id: later!.id, status: "requested" }]);
  expect(await showCollaboration(employee, customer.id, service)).toMatchObject({
    id: later!.id,
    history: [{ action: "collaboration requested" }],
  });
});
