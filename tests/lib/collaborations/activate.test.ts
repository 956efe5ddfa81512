import { expect, test } from "vitest";
import { activateCollaboration } from "#lib/collaborations/activate.ts";
import { aCompany, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast.ts";
import {
  companyOf,
  historyOf,
  letterRowsOf,
  lettersAbout,
  rowsInEveryTable,
  standingOf,
  subscriptionsOf,
  usersOf,
} from "#tests/support/history.ts";
import { administratorsOf, aSituation, choicesFor, service } from "#tests/support/requests.ts";

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

test("a new administrator is written to in the customer's language, one who is known in her own", async () => {
  const employee = await anEmployee();
  const peter = aPerson("Peter Holmgren", "sv");
  await aCompany([], [peter]);
  const english = await choicesFor(await aCustomerOf(employee, { locale: "en" }), employee);
  const known = await choicesFor(await aCustomerOf(employee, { locale: "en" }), employee);

  const first = await activateCollaboration(employee, english.input);
  const second = await activateCollaboration(employee, {
    ...known.input,
    ...peter,
    lastName: "Holmgren-Ek",
    scenario: "new-administrator",
    mobile: "+46701740605",
  });

  expect(await letterRowsOf(first.collaboration!)).toMatchObject([{ locale: "en" }]);
  expect(await letterRowsOf(second.collaboration!)).toMatchObject([
    { locale: "sv", recipient: peter.email, recipientName: "Peter Holmgren" },
  ]);
});

test("the letter comes from the employee by name and tells what is asked, who pays and until when", async () => {
  const { employee, input } = await aSituation("service-only");

  const { collaboration } = await activateCollaboration(employee, { ...input, invoiceRecipient: "customer" });

  const [letter] = await letterRowsOf(collaboration!);
  expect(letter).toMatchObject({ senderName: `Anna Lind, ${employee.officeName}`, replyTo: employee.email, officeId: employee.officeId });
  expect(letter!.facts).toMatchObject({
    company: "Ågrens Bageri AB",
    sender: "Anna Lind",
    invoiceRecipient: "customer",
    answerBefore: collaboration!.expiresAt.toISOString(),
  });
  expect(collaboration!.expiresAt.getTime() - collaboration!.requestedAt.getTime()).toBe(30 * 86_400_000);
});

test("one line of history tells that the collaboration was requested", async () => {
  const { employee, input } = await aSituation();

  const { collaboration } = await activateCollaboration(employee, input);

  expect(await historyOf(collaboration!)).toEqual(["collaboration requested"]);
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
