import { expect, test } from "vitest";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aSituation, type Scenario } from "#tests/support/cast/requests.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { collaborationsOf, companiesWith, historyOf, lettersAbout, subscriptionsOf } from "#tests/support/readback/history.ts";

const scenarios: Scenario[] = ["existing-customer", "service-only", "new-administrator"];

test.each(scenarios)("twenty presses at once make one request (%s)", async (scenario) => {
  const { employee, customer, input } = await aSituation(scenario);

  const outcomes = await twentyAtOnce(() => activateCollaboration(employee, input));

  const [collaboration, ...others] = await collaborationsOf(customer);
  expect(outcomes.filter(({ refusal }) => refusal === "already-requested")).toHaveLength(19);
  expect(outcomes.find(({ refusal }) => !refusal)?.collaboration?.id).toBe(collaboration!.id);
  expect(others).toEqual([]);
  expect(await companiesWith(customer.organisationNumber)).toHaveLength(1);
  expect(await subscriptionsOf(collaboration!)).toHaveLength(1);
  expect(await lettersAbout(collaboration!)).toHaveLength(1);
  expect(await historyOf(collaboration!)).toEqual(["collaboration requested"]);
});

test("of two colleagues at once one requests, and the other learns that it is done", async () => {
  const { employee, customer, input } = await aSituation();
  const colleague = await aColleagueOf(employee, "all-customers");

  const outcomes = await Promise.all([activateCollaboration(employee, input), activateCollaboration(colleague, input)]);

  expect(outcomes.map(({ refusal }) => refusal ?? "requested").sort()).toEqual(["already-requested", "requested"]);
  expect(await collaborationsOf(customer)).toHaveLength(1);
});

test("two customers that name the same person at once get one and the same administrator", async () => {
  const first = await aSituation();
  const second = await aSituation();
  const { contactEmail } = first.customer;

  const outcomes = await Promise.all([
    activateCollaboration(first.employee, first.input),
    activateCollaboration(second.employee, {
      ...second.input,
      ...(second.input.scenario === "new-administrator" && { email: contactEmail! }),
    }),
  ]);

  const letters = await Promise.all(outcomes.map(({ collaboration }) => lettersAbout(collaboration!)));
  expect(letters).toEqual(Array(2).fill([`administrator-created to ${contactEmail}`]));
});
