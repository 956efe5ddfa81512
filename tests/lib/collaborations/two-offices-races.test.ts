import { expect, test } from "vitest";
import { activateCollaboration } from "#lib/collaborations/activate.ts";
import { approveCollaboration } from "#lib/collaborations/approve.ts";
import { expireOverdueRequests } from "#lib/collaborations/expire.ts";
import { withdrawCollaboration } from "#lib/collaborations/withdraw.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aCompany, aCustomerOf, anEmployee, anOrganisationNumber, sameCompanyAs } from "#tests/support/cast.ts";
import { companiesWith, evidenceOf, standingOf, subscriptionsOf } from "#tests/support/history.ts";
import { heldBack, whenWaiting } from "#tests/support/locks.ts";
import { administratorsOf, approvalOf, aRequestTo, choicesFor } from "#tests/support/requests.ts";

const rounds = Array.from({ length: 20 });

const anna = await anEmployee("Anna Lind");
const sara = await anEmployee("Sara Nilsson");

test("two persons who approve at once for the same legal person confirm one company, and no request is lost", async () => {
  for (const _ of rounds) {
    const organisationNumber = anOrganisationNumber();
    const requests = [await aRequestTo(await aCustomerOf(anna, { organisationNumber }), anna), await aRequestTo(await aCustomerOf(sara, { organisationNumber }), sara)];

    const outcomes = await Promise.all(requests.map(({ administrator, collaboration }) => approveCollaboration(administrator, approvalOf(collaboration))));

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
  const { input } = await choicesFor(customer, sara);
  const halfway = await heldBack("insert into people (email, first_name, last_name) values ($1, 'Karin', 'Ågren')", [customer.contactEmail]);

  const activating = activateCollaboration(sara, input);
  await whenWaiting(1);
  const approving = approveCollaboration(first.administrator, approvalOf(first.collaboration));
  await Promise.race([approving, whenWaiting(2)]);
  await halfway.letGo();
  const [{ collaboration }, { refusal }] = await Promise.all([activating, approving]);

  expect(refusal).toBeUndefined();
  expect(await standingOf(collaboration!)).toMatchObject({ status: "requested", companyId: first.collaboration.companyId });
});

test("when both offices withdraw at once, nobody's service is left behind", async () => {
  for (const _ of rounds) {
    const company = await aCompany([]);
    const [first, second] = [await aRequestTo(await aCustomerOf(anna, sameCompanyAs(company)), anna, "service-only"), await aRequestTo(await aCustomerOf(sara, sameCompanyAs(company)), sara, "service-only")];

    await Promise.all([withdrawCollaboration(anna, first.collaboration.id), withdrawCollaboration(sara, second.collaboration.id)]);

    expect((await subscriptionsOf(company)).filter(({ endedAt }) => !endedAt)).toEqual([]);
  }
}, 60_000);

test("a request that expires while another office asks takes nothing away from it", async () => {
  for (const _ of rounds) {
    const company = await aCompany([]);
    await aRequestTo(await aCustomerOf(anna, sameCompanyAs(company)), anna, "service-only");
    const second = await choicesFor(await aCustomerOf(sara, sameCompanyAs(company)), sara, "service-only");

    await at(daysFrom(new Date(), 31), () => Promise.all([expireOverdueRequests(), activateCollaboration(sara, second.input)]));

    expect((await subscriptionsOf(company)).filter(({ endedAt }) => !endedAt)).toHaveLength(1);
  }
}, 60_000);

test("a service that one office takes back while another asks for it is there when it is approved", async () => {
  for (const _ of rounds) {
    const company = await aCompany([]);
    const first = await aRequestTo(await aCustomerOf(anna, sameCompanyAs(company)), anna, "service-only");
    const second = await choicesFor(await aCustomerOf(sara, sameCompanyAs(company)), sara, "service-only");

    const [, { collaboration }] = await Promise.all([withdrawCollaboration(anna, first.collaboration.id), activateCollaboration(sara, second.input)]);
    const [administrator] = await administratorsOf(company);
    await approveCollaboration(administrator!, approvalOf(collaboration!));

    expect((await subscriptionsOf(company)).filter(({ endedAt }) => !endedAt)).toMatchObject([{ confirmedAt: expect.any(Date) }]);
  }
}, 60_000);
