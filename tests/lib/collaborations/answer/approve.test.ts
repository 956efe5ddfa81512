import { expect, test } from "vitest";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { aColleagueOf, aCompany, aCustomerOf, anEmployee, aPerson, aTaskFor, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { activationOf, administratorsOf, approveAsShown, aRequest, type Scenario, service } from "#tests/support/cast/requests.ts";
import { companyOf, historyOf, isHistoryWhole, lettersAbout, standingOf, subscriptionsOf } from "#tests/support/readback/history.ts";

test.each(["existing-customer", "service-only", "new-administrator"] satisfies Scenario[])(
  "an approved request is active (%s)",
  async (scenario) => {
    const { collaboration, administrator } = await aRequest(scenario);

    const { refusal } = await approveAsShown(administrator, collaboration);

    expect(refusal).toBeUndefined();
    expect(await standingOf(collaboration)).toMatchObject({ status: "active", answeredById: administrator.personId });
    expect(await companyOf(collaboration)).toMatchObject({ confirmedAt: expect.any(Date), takenBackAt: null });
    expect(await subscriptionsOf(collaboration)).toMatchObject([{ service, confirmedAt: expect.any(Date), endedAt: null }]);
  },
);

test("the history tells of the request and of the approval, and adds up together with the evidence", async () => {
  const { collaboration, administrator } = await aRequest();

  await approveAsShown(administrator, collaboration);

  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration approved"]);
  expect(await isHistoryWhole(collaboration)).toBe(true);
});

test("the office's people learn of it once each: who asked, who owns the task, who is responsible", async () => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  const maria = await aColleagueOf(anna, "all-customers", "Maria Ek");
  const company = await aCompany([service]);
  const customer = await aCustomerOf(anna, { ...sameCompanyAs(company), responsibleId: maria.employeeId });
  const task = await aTaskFor(customer, erik);
  const { collaboration } = await activateCollaboration(anna, activationOf(customer, task, "existing-customer"));
  const [karin] = await administratorsOf(company);

  await approveAsShown(karin!, collaboration!);

  const told = (await lettersAbout(collaboration!)).filter((letter) => letter.startsWith("approved"));
  expect(told).toEqual([anna, erik, maria].map(({ email }) => `approved to ${email}`).sort());
});

test("one who asked, owns the task and is responsible gets one letter and not three", async () => {
  const { employee, collaboration, administrator } = await aRequest();

  await approveAsShown(administrator, collaboration);

  const told = (await lettersAbout(collaboration)).filter((letter) => letter.startsWith("approved"));
  expect(told).toEqual([`approved to ${employee.email}`]);
});

test("whoever approved and the company's other administrators get a receipt", async () => {
  const company = await aCompany([service], [aPerson("Karin Ågren"), aPerson("Peter Holmgren")]);
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee, sameCompanyAs(company));
  const task = await aTaskFor(customer, employee);
  const { collaboration } = await activateCollaboration(employee, activationOf(customer, task, "existing-customer"));
  const [karin, peter] = await administratorsOf(company);

  await approveAsShown(peter!, collaboration!);

  const receipts = (await lettersAbout(collaboration!)).filter((letter) => letter.startsWith("approval-receipt"));
  expect(receipts).toEqual([karin, peter].map((administrator) => `approval-receipt to ${administrator!.email}`).sort());
});
