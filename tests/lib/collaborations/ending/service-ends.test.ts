import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { collaborations } from "#db/schema/index.ts";
import { endPlannedCollaborations } from "#lib/collaborations/due/end.ts";
import { comingDays, endCollaboration, endForCompany } from "#lib/collaborations/ending/end.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { explainActivation } from "#lib/collaborations/request/explain.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aColleagueOf, aCustomerOf, anEmployee, sameCompanyAs } from "#tests/support/cast/cast.ts";
import {
  activationOf,
  administratorsOf,
  anActiveCollaboration,
  approveAsShown,
  aRequestTo,
  service,
} from "#tests/support/cast/requests.ts";
import { companyOf, historyOf, standingOf, subscriptionsOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const tomorrow = comingDays().first;
const onItsDay = <Result>(work: () => Promise<Result>) => at(daysFrom(new Date(), 2), work);
const has = [{ service, confirmedAt: expect.any(Date), endedAt: null }];
const hasNoMore = [{ service, endedAt: expect.any(Date) }];

type Active = Awaited<ReturnType<typeof anActiveCollaboration>>;

const scenarioFor = async ({ employee, customer }: Active) => (await explainActivation(employee, customer.id, service))?.scenario;

test("an end by the office ends the service that the office was billed for, and a new activation gives it anew", async () => {
  const active = await anActiveCollaboration();
  const { employee, customer, task, collaboration } = active;

  await endCollaboration(employee, collaboration.id);

  expect(await subscriptionsOf(collaboration)).toMatchObject(hasNoMore);
  expect(await scenarioFor(active)).toBe("service-only");
  expect(await activateCollaboration(employee, activationOf(customer, task, "existing-customer"))).toEqual({ refusal: "scenario-changed" });
  const { collaboration: anew } = await activateCollaboration(employee, activationOf(customer, task, "service-only"));
  await approveAsShown(active.administrator, anew!);
  expect((await subscriptionsOf(collaboration)).filter(({ endedAt }) => !endedAt)).toMatchObject(has);
});

test("the company's own end does the same; where the company is billed it keeps the service", async () => {
  const [byOffice, byCompany] = [await anActiveCollaboration(), await anActiveCollaboration()];
  const { administrator, collaboration } = byOffice;
  await superuser.update(collaborations).set({ invoiceRecipient: "customer" }).where(eq(collaborations.id, byCompany.collaboration.id));

  await endForCompany(administrator, collaboration.id);
  await endCollaboration(byCompany.employee, byCompany.collaboration.id);

  expect(await subscriptionsOf(collaboration)).toMatchObject(hasNoMore);
  expect(await subscriptionsOf(byCompany.collaboration)).toMatchObject(has);
  expect(await scenarioFor(byCompany)).toBe("existing-customer");
});

test("a planned end ends it on its day; the dialog says so before the worker has noticed", async () => {
  const active = await anActiveCollaboration();
  await endCollaboration(active.employee, active.collaboration.id, tomorrow);

  expect(await scenarioFor(active)).toBe("existing-customer");
  expect(await onItsDay(() => scenarioFor(active))).toBe("service-only");
  const { customer, task } = active;
  const { collaboration } = await onItsDay(() => activateCollaboration(active.employee, activationOf(customer, task, "service-only")));
  expect(collaboration).toBeDefined();
  expect((await historyOf(active.collaboration)).at(-1)).toBe("collaboration ended");
});

test("it lasts while another office's collaboration in it goes on, and whoever still asks for it asks for it anew", async () => {
  const active = await anActiveCollaboration();
  const company = (await companyOf(active.collaboration))!;
  const [sara, erik] = [await anEmployee("Sara Nilsson"), await anEmployee("Erik Sund")];
  const second = await aRequestTo(await aCustomerOf(sara, sameCompanyAs(company)), sara, "existing-customer");
  await approveAsShown((await administratorsOf(active.collaboration))[0]!, second.collaboration);

  await endCollaboration(active.employee, active.collaboration.id);
  expect(await subscriptionsOf(active.collaboration)).toMatchObject(has);

  const third = await aRequestTo(await aCustomerOf(erik, sameCompanyAs(company)), erik, "existing-customer");
  await endCollaboration(sara, second.collaboration.id);
  expect(await standingOf(third.collaboration)).toMatchObject({ status: "requested", scenario: "service-only" });
  await approveAsShown(active.administrator, third.collaboration);
  expect((await subscriptionsOf(active.collaboration)).filter(({ endedAt }) => !endedAt)).toMatchObject(has);
});

test("several ends due in one night end it once, for offices and colleagues alike", async () => {
  const active = await anActiveCollaboration();
  const company = (await companyOf(active.collaboration))!;
  const sara = await anEmployee("Sara Nilsson");
  const second = await aRequestTo(await aCustomerOf(sara, sameCompanyAs(company)), sara, "existing-customer");
  await approveAsShown(active.administrator, second.collaboration);
  await endCollaboration(await aColleagueOf(active.employee, "full"), active.collaboration.id, tomorrow);
  await endCollaboration(sara, second.collaboration.id, tomorrow);

  await onItsDay(endPlannedCollaborations);

  expect(await subscriptionsOf(active.collaboration)).toMatchObject(hasNoMore);
});
