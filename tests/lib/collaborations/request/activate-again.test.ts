import { expect, test } from "vitest";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { expireOverdueRequests } from "#lib/collaborations/due/expire.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { statusOf } from "#lib/standing/status.ts";
import { at, daysFrom } from "#lib/time.ts";
import { activationOf, anActiveCollaboration, aRequest, refusalOf } from "#tests/support/cast/requests.ts";
import { collaborationsOf, companiesWith, companyOf, historyOf, subscriptionsOf } from "#tests/support/readback/history.ts";

const inAMonth = daysFrom(new Date(), 31);

const statesOf = async (customer: { id: string }, when = new Date()) =>
  (await collaborationsOf(customer)).map((row) => statusOf(row, when));

test("a declined request can be made again, and both stay in the records", async () => {
  const { employee, customer, collaboration, administrator, input } = await aRequest();
  await declineCollaboration(administrator, refusalOf(collaboration, "Not now"));

  const again = await activateCollaboration(employee, input);

  expect(again.refusal).toBeUndefined();
  expect(await statesOf(customer)).toEqual(["declined", "requested"]);
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration declined"]);
  expect(await historyOf(again.collaboration!)).toEqual(["collaboration requested"]);
});

test("a withdrawn request can be made again", async () => {
  const { employee, customer, collaboration, input } = await aRequest("service-only");
  await withdrawCollaboration(employee, collaboration.id);

  const again = await activateCollaboration(employee, input);

  expect(again.collaboration).toMatchObject({ scenario: "service-only" });
  expect(await statesOf(customer)).toEqual(["withdrawn", "requested"]);
});

test("an expired request can be made again", async () => {
  const { employee, customer, input } = await aRequest();
  await at(inAMonth, expireOverdueRequests);

  const again = await at(inAMonth, () => activateCollaboration(employee, input));

  expect(again.refusal).toBeUndefined();
  expect(await statesOf(customer, inAMonth)).toEqual(["expired", "requested"]);
});

test("one that is overdue and that nobody has marked yet makes room too, and what it had created goes", async () => {
  const { employee, customer, collaboration, input } = await aRequest();

  const again = await at(inAMonth, () => activateCollaboration(employee, input));

  expect(await statesOf(customer, inAMonth)).toEqual(["expired", "requested"]);
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration expired"]);
  expect(await companyOf(collaboration)).toMatchObject({ takenBackAt: expect.any(Date) });
  expect(await subscriptionsOf(collaboration)).toMatchObject([{ endedAt: expect.any(Date) }]);
  expect(await companyOf(again.collaboration!)).toMatchObject({ takenBackAt: null });
});

test("after an end the company is known, without the service that the office was billed for, and is asked anew", async () => {
  const { employee, customer, task, collaboration } = await anActiveCollaboration();
  await endCollaboration(employee, collaboration.id);

  const again = await activateCollaboration(employee, activationOf(customer, task, "service-only"));

  expect(again.collaboration).toMatchObject({ companyId: collaboration.companyId });
  expect(await statesOf(customer)).toEqual(["ended", "requested"]);
  expect(await companiesWith(customer.organisationNumber)).toHaveLength(1);
});
