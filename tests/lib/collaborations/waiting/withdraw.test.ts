import { expect, test } from "vitest";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { aColleagueOf, aCompany, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, aRequest, aRequestTo } from "#tests/support/cast/requests.ts";
import { companyOf, historyOf, lettersAbout, rowsInEveryTable, standingOf, subscriptionsOf } from "#tests/support/readback/history.ts";

test("an employee withdraws a request of her own, and whoever was asked is told", async () => {
  const anna = await anEmployee();
  const maria = await aColleagueOf(anna, "all-customers", "Maria Ek");
  const [karin, peter] = [aPerson("Karin Ågren"), aPerson("Peter Holmgren")];
  const company = await aCompany([], [karin, peter]);
  const { collaboration } = await aRequestTo(await aCustomerOf(maria, sameCompanyAs(company)), maria, "service-only");

  const { refusal } = await withdrawCollaboration(maria, collaboration.id);

  expect(refusal).toBeUndefined();
  expect(await standingOf(collaboration)).toMatchObject({ status: "withdrawn", answeredById: null });
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration withdrawn"]);
  expect(await lettersAbout(collaboration)).toEqual([
    `request-withdrawn to ${karin.email}`,
    `request-withdrawn to ${peter.email}`,
    `service-activated to ${karin.email}`,
    `service-activated to ${peter.email}`,
  ]);
});

test("a company and a service that the request had created are taken back", async () => {
  const { employee, collaboration } = await aRequest("new-administrator");

  await withdrawCollaboration(employee, collaboration.id);

  expect(await companyOf(collaboration)).toMatchObject({ takenBackAt: expect.any(Date) });
  expect(await subscriptionsOf(collaboration)).toMatchObject([{ endedAt: expect.any(Date) }]);
});

test("a colleague's request is withdrawn with full rights, and not without", async () => {
  const { employee, collaboration } = await aRequest();
  const maria = await aColleagueOf(employee, "all-customers", "Maria Ek");
  const erik = await aColleagueOf(employee, "full", "Erik Sund");

  expect(await withdrawCollaboration(maria, collaboration.id)).toEqual({ refusal: "not-allowed" });
  expect((await withdrawCollaboration(erik, collaboration.id)).collaboration).toMatchObject({ id: collaboration.id });
});

test("another office's request is unknown, and so is that of a customer out of sight", async () => {
  const { employee, collaboration } = await aRequest();
  const stranger = await anEmployee();
  const jonas = await aColleagueOf(employee, "own-customers", "Jonas Berg");
  const before = await rowsInEveryTable();

  const outcomes = [await withdrawCollaboration(stranger, collaboration.id), await withdrawCollaboration(jonas, collaboration.id)];

  expect(outcomes).toEqual([{ refusal: "unknown-request" }, { refusal: "unknown-request" }]);
  expect(await rowsInEveryTable()).toEqual(before);
});

test("what has been answered, or withdrawn before, stays as it is", async () => {
  const active = await anActiveCollaboration();
  const withdrawn = await aRequest();
  await withdrawCollaboration(withdrawn.employee, withdrawn.collaboration.id);

  expect(await withdrawCollaboration(active.employee, active.collaboration.id)).toEqual({ refusal: "no-longer-open" });
  expect(await withdrawCollaboration(withdrawn.employee, withdrawn.collaboration.id)).toEqual({ refusal: "no-longer-open" });
  expect(await standingOf(active.collaboration)).toMatchObject({ status: "active" });
});
