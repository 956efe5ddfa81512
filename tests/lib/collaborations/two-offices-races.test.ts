import { expect, test } from "vitest";
import { activateCollaboration } from "#lib/collaborations/activate.ts";
import { approveCollaboration } from "#lib/collaborations/approve.ts";
import { expireOverdueRequests } from "#lib/collaborations/expire.ts";
import { withdrawCollaboration } from "#lib/collaborations/withdraw.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aCompany, aCustomerOf, anEmployee, anOrganisationNumber, type Customer, sameCompanyAs } from "#tests/support/cast.ts";
import { collaborationsOf, companiesWith, evidenceOf, standingOf, subscriptionsOf } from "#tests/support/history.ts";
import { heldBack, whenWaiting } from "#tests/support/locks.ts";
import { administratorsOf, approvalOf, aRequestTo, choicesFor, type Scenario } from "#tests/support/requests.ts";

const rounds = Array.from({ length: 20 });

const anna = await anEmployee("Anna Lind");
const sara = await anEmployee("Sara Nilsson");

test("two persons who approve at once for the same legal person confirm one company, and no request is lost", async () => {
  for (const _ of rounds) {
    const organisationNumber = anOrganisationNumber();
    const requests = [
      await aRequestTo(await aCustomerOf(anna, { organisationNumber }), anna),
      await aRequestTo(await aCustomerOf(sara, { organisationNumber }), sara),
    ];

    const outcomes = await Promise.all(
      requests.map(({ administrator, collaboration }) => approveCollaboration(administrator, approvalOf(collaboration))),
    );

    expect(outcomes.map(({ refusal }) => refusal ?? "approved").sort()).toEqual(["approved", "no-longer-open"]);
    const [confirmed, ...others] = (await companiesWith(organisationNumber)).filter(({ confirmedAt }) => confirmedAt);
    expect(others).toEqual([]);
    const standings = await Promise.all(requests.map(({ collaboration }) => standingOf(collaboration)));
    expect(standings.map(({ status }) => status).sort()).toEqual(["active", "requested"]);
    expect(standings.map(({ companyId }) => companyId)).toEqual([confirmed!.id, confirmed!.id]);

    const waiting = standings.find(({ status }) => status === "requested")!;
    const [administrator] = await administratorsOf(waiting);
    expect((await approveCollaboration(administrator!, approvalOf(waiting))).refusal).toBeUndefined();
    expect(await evidenceOf(waiting)).toHaveLength(1);
  }
}, 60_000);

test("a request that is being made while somebody confirms the company does not end up at a company of its own", async () => {
  const organisationNumber = anOrganisationNumber();
  const first = await aRequestTo(await aCustomerOf(anna, { organisationNumber }), anna);
  const customer = await aCustomerOf(sara, { organisationNumber });

  const { refusal } = await whileAsking(customer, () => approveCollaboration(first.administrator, approvalOf(first.collaboration)));

  expect(refusal).toBeUndefined();
  expect(await collaborationsOf(customer)).toMatchObject([{ approvedAt: null, companyId: first.collaboration.companyId }]);
});

test("a request that is withdrawn while another office asks takes nothing away from it", async () => {
  const company = await aCompany([]);
  const { collaboration } = await aRequestTo(await aCustomerOf(anna, sameCompanyAs(company)), anna, "service-only");
  const customer = await aCustomerOf(sara, sameCompanyAs(company));

  const { refusal } = await whileAsking(customer, () => withdrawCollaboration(anna, collaboration.id), "service-only");

  expect(refusal).toBeUndefined();
  expect(await liveSubscriptionsOf(company)).toHaveLength(1);
});

test("a request that expires while another office asks takes nothing away from it", async () => {
  const company = await aCompany([]);
  const { collaboration } = await aRequestTo(await aCustomerOf(anna, sameCompanyAs(company)), anna, "service-only");
  const customer = await aCustomerOf(sara, sameCompanyAs(company));

  await at(daysFrom(new Date(), 31), () => whileAsking(customer, expireOverdueRequests, "service-only"));

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

/** Sara asks and stands still halfway; she goes on when the other thing has been done or waits for her. */
async function whileAsking<Result>(customer: Customer, other: () => Promise<Result>, scenario?: Scenario): Promise<Result> {
  const { input } = await choicesFor(customer, sara, scenario);
  const halfway = await heldBack("select from customers where id = $1", [customer.id]);
  const asking = activateCollaboration(sara, input);
  await whenWaiting(1);
  const doing = other();
  await Promise.race([doing, whenWaiting(2)]);
  await halfway.letGo();
  expect((await asking).refusal).toBeUndefined();
  return doing;
}

const liveSubscriptionsOf = async (company: { companyId: string }) => (await subscriptionsOf(company)).filter(({ endedAt }) => !endedAt);
