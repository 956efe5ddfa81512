import { expect, test } from "vitest";
import { aCustomerOf, anEmployee, anOrganisationNumber, aPerson } from "#tests/support/cast/cast.ts";
import { administratorsOf, approveAsShown, aRequestTo } from "#tests/support/cast/requests.ts";
import { collaborationsOf, companiesWith, evidenceOf, standingOf } from "#tests/support/readback/history.ts";
import { whileAsking } from "./halfway.ts";

const rounds = Array.from({ length: 20 });

const anna = await anEmployee("Anna Lind");
const sara = await anEmployee("Sara Nilsson");

test("of two who approve at once for the same legal person neither is approved before an operator has seen who answers", async () => {
  for (const _ of rounds.slice(0, 5)) {
    const organisationNumber = anOrganisationNumber();
    const requests = [
      await aRequestTo(await aCustomerOf(anna, { organisationNumber }), anna),
      await aRequestTo(await aCustomerOf(sara, { organisationNumber }), sara),
    ];

    const outcomes = await Promise.all(requests.map(({ administrator, collaboration }) => approveAsShown(administrator, collaboration)));

    expect(outcomes).toEqual([{ waits: true }, { waits: true }]);
    expect((await companiesWith(organisationNumber)).filter(({ confirmedAt }) => confirmedAt)).toEqual([]);
  }
}, 60_000);

test("a person named by both, who approves both at once, confirms one company, and no request is lost", async () => {
  for (const _ of rounds) {
    const organisationNumber = anOrganisationNumber();
    const contact = aPerson();
    const requests = [
      await aRequestTo(await aCustomerOf(anna, { organisationNumber, contact }), anna),
      await aRequestTo(await aCustomerOf(sara, { organisationNumber, contact }), sara),
    ];

    const outcomes = await Promise.all(requests.map(({ administrator, collaboration }) => approveAsShown(administrator, collaboration)));

    expect(outcomes.map(({ refusal }) => refusal ?? "approved").sort()).toEqual(["approved", "no-longer-open"]);
    const [confirmed, ...others] = (await companiesWith(organisationNumber)).filter(({ confirmedAt }) => confirmedAt);
    expect(others).toEqual([]);
    const standings = await Promise.all(requests.map(({ collaboration }) => standingOf(collaboration)));
    expect(standings.map(({ status }) => status).sort()).toEqual(["active", "requested"]);
    expect(standings.map(({ companyId }) => companyId)).toEqual([confirmed!.id, confirmed!.id]);

    const waiting = standings.find(({ status }) => status === "requested")!;
    const [administrator] = await administratorsOf(waiting);
    expect((await approveAsShown(administrator!, waiting)).refusal).toBeUndefined();
    expect(await evidenceOf(waiting)).toHaveLength(1);
  }
}, 60_000);

test("a request that is being made while somebody confirms the company does not end up at a company of its own", async () => {
  const [organisationNumber, contact] = [anOrganisationNumber(), aPerson()];
  const first = await aRequestTo(await aCustomerOf(anna, { organisationNumber, contact }), anna);
  const customer = await aCustomerOf(sara, { organisationNumber, contact });

  const { refusal } = await whileAsking(sara, customer, () => approveAsShown(first.administrator, first.collaboration));

  expect(refusal).toBeUndefined();
  expect(await collaborationsOf(customer)).toMatchObject([{ approvedAt: null, companyId: first.collaboration.companyId }]);
});
