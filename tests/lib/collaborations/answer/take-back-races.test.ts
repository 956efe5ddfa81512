import { expect, test } from "vitest";
import { expireOverdueRequests } from "#lib/collaborations/due/expire.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aCompany, aCustomerOf, anEmployee, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { aRequestTo } from "#tests/support/cast/requests.ts";
import { standingOf, subscriptionsOf } from "#tests/support/readback/history.ts";
import { whileAsking } from "./halfway.ts";

const rounds = Array.from({ length: 20 });

const anna = await anEmployee("Anna Lind");
const sara = await anEmployee("Sara Nilsson");

const liveSubscriptionsOf = async (company: { companyId: string }) => (await subscriptionsOf(company)).filter(({ endedAt }) => !endedAt);

test("a request that is withdrawn while another office asks takes nothing away from it", async () => {
  const company = await aCompany([]);
  const { collaboration } = await aRequestTo(await aCustomerOf(anna, sameCompanyAs(company)), anna, "service-only");
  const customer = await aCustomerOf(sara, sameCompanyAs(company));

  const { refusal } = await whileAsking(sara, customer, () => withdrawCollaboration(anna, collaboration.id), "service-only");

  expect(refusal).toBeUndefined();
  expect(await liveSubscriptionsOf(company)).toHaveLength(1);
});

test("a request that expires while another office asks takes nothing away from it", async () => {
  const company = await aCompany([]);
  const { collaboration } = await aRequestTo(await aCustomerOf(anna, sameCompanyAs(company)), anna, "service-only");
  const customer = await aCustomerOf(sara, sameCompanyAs(company));

  await at(daysFrom(new Date(), 31), () => whileAsking(sara, customer, expireOverdueRequests, "service-only"));

  expect(await standingOf(collaboration)).toMatchObject({ status: "expired" });
  expect(await liveSubscriptionsOf(company)).toHaveLength(1);
});

test("when both offices withdraw at once, no service is left behind", async () => {
  for (const _ of rounds) {
    const company = await aCompany([]);
    const first = await aRequestTo(await aCustomerOf(anna, sameCompanyAs(company)), anna, "service-only");
    const second = await aRequestTo(await aCustomerOf(sara, sameCompanyAs(company)), sara, "service-only");

    await Promise.all([withdrawCollaboration(anna, first.collaboration.id), withdrawCollaboration(sara, second.collaboration.id)]);

    expect(await liveSubscriptionsOf(company)).toEqual([]);
  }
}, 60_000);
