import { expect, test } from "vitest";
import { expireOverdueRequests } from "#lib/collaborations/due/expire.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aCompany, aCustomerOf, anEmployee, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { administratorsOf, anActiveCollaboration, approveAsShown, aRequest, aRequestTo, service } from "#tests/support/cast/requests.ts";
import { companyOf, historyOf, isHistoryWhole, rowsInEveryTable, standingOf, subscriptionsOf } from "#tests/support/readback/history.ts";

const inDays = (days: number) => daysFrom(new Date(), days);

test("a request that nobody answers in thirty days expires, and what it had created is taken back", async () => {
  const { collaboration } = await aRequest();

  await at(inDays(29), expireOverdueRequests);
  expect(await standingOf(collaboration)).toMatchObject({ status: "requested" });

  await at(inDays(31), expireOverdueRequests);
  expect(await standingOf(collaboration)).toMatchObject({ status: "expired", expiredAt: expect.any(Date) });
  expect(await companyOf(collaboration)).toMatchObject({ takenBackAt: expect.any(Date) });
  expect(await subscriptionsOf(collaboration)).toMatchObject([{ endedAt: expect.any(Date) }]);
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration expired"]);
  expect(await isHistoryWhole(collaboration)).toBe(true);
});

test("it is told as expired from the minute it is overdue, before anybody has marked it", async () => {
  const { collaboration } = await aRequest();

  expect(await at(inDays(31), () => standingOf(collaboration))).toMatchObject({ status: "expired", expiredAt: null });
});

test("an active collaboration does not expire", async () => {
  const { collaboration } = await anActiveCollaboration();

  await at(inDays(400), expireOverdueRequests);

  expect(await standingOf(collaboration)).toMatchObject({ status: "active", expiredAt: null });
});

test("expiring twice does it once", async () => {
  const { collaboration } = await aRequest();
  await at(inDays(31), expireOverdueRequests);
  const before = await rowsInEveryTable();

  const expired = await at(inDays(32), expireOverdueRequests);

  expect(expired).toBe(0);
  expect(await rowsInEveryTable()).toEqual(before);
  expect(await historyOf(collaboration)).toHaveLength(2);
});

test("a service that another office's later request waits for survives the first one's expiry, and can be approved", async () => {
  const company = await aCompany([]);
  const [anna, sara] = [await anEmployee("Anna Lind"), await anEmployee("Sara Nilsson")];
  await aRequestTo(await aCustomerOf(anna, sameCompanyAs(company)), anna, "service-only");
  const customer = await aCustomerOf(sara, sameCompanyAs(company));
  const { collaboration } = await at(inDays(20), () => aRequestTo(customer, sara, "service-only"));

  await at(inDays(31), expireOverdueRequests);
  const { refusal } = await at(inDays(32), async () => approveAsShown((await administratorsOf(company))[0]!, collaboration));

  expect(refusal).toBeUndefined();
  expect(await subscriptionsOf(company)).toMatchObject([{ service, confirmedAt: expect.any(Date), endedAt: null }]);
});
