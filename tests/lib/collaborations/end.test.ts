import { expect, test } from "vitest";
import { endCollaboration } from "#lib/collaborations/end.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast.ts";
import { evidenceOf, historyOf, standingOf, subscriptionsOf } from "#tests/support/history.ts";
import { anActiveCollaboration, aRequest } from "#tests/support/requests.ts";

test("an active collaboration ends with full rights; the company keeps the service, the office its evidence", async () => {
  const { employee, collaboration } = await anActiveCollaboration();
  const erik = await aColleagueOf(employee, "full");

  await endCollaboration(erik, collaboration.id);

  expect(await standingOf(collaboration)).toMatchObject({ status: "ended", endedAt: expect.any(Date) });
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration approved", "collaboration ended"]);
  expect(await subscriptionsOf(collaboration)).toMatchObject([{ endedAt: null }]);
  expect(await evidenceOf(collaboration)).toHaveLength(1);
});

test("an employee without full rights cannot end anything", async () => {
  const { employee, collaboration } = await anActiveCollaboration();
  const maria = await aColleagueOf(employee, "all-customers");

  expect(await endCollaboration(maria, collaboration.id)).toEqual({ refusal: "not-allowed" });
  expect(await standingOf(collaboration)).toMatchObject({ status: "active" });
});

test("another office's collaboration is unknown", async () => {
  const { collaboration } = await anActiveCollaboration();

  expect(await endCollaboration(await anEmployee(), collaboration.id)).toEqual({ refusal: "unknown-collaboration" });
});

test("only what is active can end, and only once", async () => {
  const waiting = await aRequest();
  const active = await anActiveCollaboration();

  const outcomes = [
    await endCollaboration(waiting.employee, waiting.collaboration.id),
    (await endCollaboration(active.employee, active.collaboration.id)).refusal,
    await endCollaboration(active.employee, active.collaboration.id),
  ];

  expect(outcomes).toEqual([{ refusal: "not-active" }, undefined, { refusal: "not-active" }]);
});
