import { expect, test } from "vitest";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { aCompany, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { administratorsOf, aSituation, choicesFor, service } from "#tests/support/cast/requests.ts";
import { companyOf, historyOf, letterRowsOf, lettersAbout, standingOf, subscriptionsOf, usersOf } from "#tests/support/readback/history.ts";

test("a customer that has the service is asked for the collaboration and for nothing else", async () => {
  const karin = aPerson("Karin Ågren", "sv");
  const peter = aPerson("Peter Holmgren", "en");
  const company = await aCompany([service], [karin, peter]);
  const employee = await anEmployee();
  const { input } = await choicesFor(await aCustomerOf(employee, sameCompanyAs(company)), employee, "existing-customer");

  const { collaboration } = await activateCollaboration(employee, input);

  expect(await standingOf(collaboration!)).toMatchObject({
    status: "requested",
    companyId: company.companyId,
    scenario: "existing-customer",
    approvedAt: null,
  });
  expect(await subscriptionsOf(company)).toMatchObject([{ confirmedAt: expect.any(Date), endedAt: null }]);
  expect(await lettersAbout(collaboration!)).toEqual([
    `collaboration-request to ${karin.email}`,
    `collaboration-request to ${peter.email}`,
  ]);
  expect(await historyOf(collaboration!)).toEqual(["collaboration requested"]);
  expect((await letterRowsOf(collaboration!)).map(({ recipient, locale }) => [recipient, locale]).sort()).toEqual([
    [karin.email, "sv"],
    [peter.email, "en"],
  ]);
});

test("a customer without the service gets it, unconfirmed, and is asked", async () => {
  const { employee, input } = await aSituation("service-only");

  const { collaboration } = await activateCollaboration(employee, input);

  const [administrator] = await administratorsOf(collaboration!);
  expect(await standingOf(collaboration!)).toMatchObject({ status: "requested", scenario: "service-only" });
  expect(await subscriptionsOf(collaboration!)).toMatchObject([{ service, confirmedAt: null, endedAt: null }]);
  expect(await lettersAbout(collaboration!)).toEqual([`service-activated to ${administrator!.email}`]);
});

test("an unknown customer becomes an unconfirmed company with the named person as its administrator and main contact", async () => {
  const { employee, customer, input } = await aSituation("new-administrator");

  const { collaboration } = await activateCollaboration(employee, input);

  expect(await standingOf(collaboration!)).toMatchObject({ status: "requested", scenario: "new-administrator" });
  expect(await companyOf(collaboration!)).toMatchObject({
    name: customer.name,
    organisationNumber: customer.organisationNumber,
    confirmedAt: null,
  });
  expect(await usersOf(collaboration!)).toMatchObject([{ role: "administrator", isMainContact: true, removedAt: null }]);
  expect(await subscriptionsOf(collaboration!)).toMatchObject([{ service, confirmedAt: null, endedAt: null }]);
  expect(await lettersAbout(collaboration!)).toEqual([`administrator-created to ${customer.contactEmail}`]);
});
