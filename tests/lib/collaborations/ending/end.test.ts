import { expect, test } from "vitest";
import { comingDays, endCollaboration, endForCompany } from "#lib/collaborations/ending/end.ts";
import { at } from "#lib/time.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, aRequest } from "#tests/support/cast/requests.ts";
import { evidenceOf, historyOf, isHistoryWhole, rowsInEveryTable, standingOf, subscriptionsOf } from "#tests/support/readback/history.ts";

test("an active collaboration ends with full rights, and with it the service that the office was billed for; its evidence stays", async () => {
  const { employee, collaboration } = await anActiveCollaboration();
  const erik = await aColleagueOf(employee, "full");

  await endCollaboration(erik, collaboration.id);

  expect(await standingOf(collaboration)).toMatchObject({ status: "ended", endedAt: expect.any(Date) });
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration approved", "collaboration ended"]);
  expect(await subscriptionsOf(collaboration)).toMatchObject([{ endedAt: expect.any(Date) }]);
  expect(await evidenceOf(collaboration)).toHaveLength(1);
  expect(await isHistoryWhole(collaboration)).toBe(true);
});

test("the company's administrator ends it just as well", async () => {
  const { administrator, collaboration } = await anActiveCollaboration();

  expect((await endForCompany(administrator, collaboration.id)).collaboration).toMatchObject({ id: collaboration.id });
  expect(await standingOf(collaboration)).toMatchObject({ status: "ended" });
  expect((await historyOf(collaboration)).at(-1)).toBe("collaboration ended");
  expect(await isHistoryWhole(collaboration)).toBe(true);
});

test.each(["own-customers", "all-customers"] as const)("an employee with %s cannot end anything", async (rights) => {
  const { employee, collaboration } = await anActiveCollaboration();
  const maria = await aColleagueOf(employee, rights);

  expect(await endCollaboration(maria, collaboration.id)).toEqual({ refusal: "not-allowed" });
  expect(await standingOf(collaboration)).toMatchObject({ status: "active" });
});

test("another office's and another company's collaboration is unknown", async () => {
  const { collaboration } = await anActiveCollaboration();
  const stranger = await anActiveCollaboration();
  const head = await anEmployee();
  const before = await rowsInEveryTable();

  const outcomes = [
    await endCollaboration(head, collaboration.id),
    await endCollaboration(stranger.employee, collaboration.id, comingDays().first),
    await endForCompany(stranger.administrator, collaboration.id),
  ];

  expect(outcomes).toEqual(Array(3).fill({ refusal: "unknown-collaboration" }));
  expect(await rowsInEveryTable()).toEqual(before);
});

test("only what is active can end, and only once", async () => {
  const waiting = await aRequest();
  const active = await anActiveCollaboration();

  const outcomes = [
    await endCollaboration(waiting.employee, waiting.collaboration.id),
    await endForCompany(waiting.administrator, waiting.collaboration.id, comingDays().first),
    (await endCollaboration(active.employee, active.collaboration.id)).refusal,
    await endCollaboration(active.employee, active.collaboration.id),
    await endForCompany(active.administrator, active.collaboration.id),
  ];

  const refused = { refusal: "not-active" };
  expect(outcomes).toEqual([refused, refused, undefined, refused, refused]);
});

test("an end is planned for tomorrow at the earliest and this day next year at the latest, by the calendar in Stockholm", async () => {
  const { employee, collaboration } = await anActiveCollaboration();
  const lateInStockholm = new Date("2027-03-01T23:30:00Z");
  const plan = (day: string) => at(lateInStockholm, () => endCollaboration(employee, collaboration.id, day));

  expect(comingDays(lateInStockholm)).toEqual({ first: "2027-03-03", last: "2028-03-02" });
  expect(await plan("2027-03-02")).toEqual({ refusal: "not-a-coming-day" });
  expect(await plan("2028-03-03")).toEqual({ refusal: "not-a-coming-day" });
  expect((await plan("2028-03-02")).collaboration).toMatchObject({ endsOn: "2028-03-02", endedAt: null });
  expect((await plan("2027-03-03")).collaboration).toMatchObject({ endsOn: "2027-03-03", endedAt: null });
  expect(await plan("2027-03-03")).toEqual({ refusal: "already-planned" });
});

test("what is planned stays active until its day, and can end at once all the same", async () => {
  const { employee, administrator, collaboration } = await anActiveCollaboration();
  await endForCompany(administrator, collaboration.id, comingDays().first);
  expect(await standingOf(collaboration)).toMatchObject({ status: "active", endsOn: comingDays().first, endedAt: null });

  await endCollaboration(employee, collaboration.id);

  expect(await standingOf(collaboration)).toMatchObject({ status: "ended", endsOn: null, endedAt: expect.any(Date) });
  expect((await historyOf(collaboration)).slice(2)).toEqual(["end planned", "collaboration ended"]);
});
