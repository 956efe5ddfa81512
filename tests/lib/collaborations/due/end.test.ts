import { expect, test } from "vitest";
import { endPlannedCollaborations } from "#lib/collaborations/due/end.ts";
import { comingDays, endCollaboration, endForCompany } from "#lib/collaborations/ending/end.ts";
import { undoEnd, undoEndForCompany } from "#lib/collaborations/ending/undo.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { at, daysFrom, now } from "#lib/time.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { activationOf, anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { collaborationsOf, historyOf, isHistoryWhole, rowsInEveryTable, standingOf } from "#tests/support/readback/history.ts";

const tomorrow = comingDays().first;
const onThatDay = <Result>(work: () => Promise<Result>) => at(daysFrom(new Date(), 2), work);

/** An active collaboration that ends tomorrow. */
async function aPlannedEnd() {
  const active = await anActiveCollaboration();
  await endCollaboration(active.employee, active.collaboration.id, tomorrow);
  return active;
}

test("when the day has come it ends, once, and not before", async () => {
  const { collaboration } = await aPlannedEnd();
  await endPlannedCollaborations();
  expect(await standingOf(collaboration)).toMatchObject({ status: "active", endedAt: null });

  await onThatDay(endPlannedCollaborations);
  expect(await standingOf(collaboration)).toMatchObject({ status: "ended", endsOn: tomorrow, endedAt: expect.any(Date) });
  expect((await historyOf(collaboration)).slice(2)).toEqual(["end planned", "collaboration ended"]);
  expect(await isHistoryWhole(collaboration)).toBe(true);

  const before = await rowsInEveryTable();
  expect(await onThatDay(endPlannedCollaborations)).toBe(0);
  expect(await rowsInEveryTable()).toEqual(before);
});

test("two workers at once end it once, with one round of letters", async () => {
  const { collaboration } = await aPlannedEnd();

  const ended = await onThatDay(() => Promise.all([endPlannedCollaborations(), endPlannedCollaborations()]));

  expect(ended.toSorted()).toEqual([0, 1]);
  expect((await historyOf(collaboration)).filter((action) => action === "collaboration ended")).toHaveLength(1);
});

test("it is told as ended from the first minute of its day, before anybody has marked it, and can be activated again", async () => {
  const { employee, customer, task, collaboration } = await aPlannedEnd();
  expect(await onThatDay(() => standingOf(collaboration))).toMatchObject({ status: "ended", endedAt: null });

  const { refusal } = await onThatDay(() => activateCollaboration(employee, activationOf(customer, task, "service-only")));

  expect(refusal).toBeUndefined();
  expect(await collaborationsOf(customer)).toHaveLength(2);
  expect((await historyOf(collaboration)).at(-1)).toBe("collaboration ended");
});

test("either side takes a planned end back, whichever planned it", async () => {
  const first = await aPlannedEnd();
  await undoEndForCompany(first.administrator, first.collaboration.id);
  await endForCompany(first.administrator, first.collaboration.id, tomorrow);
  const erik = await aColleagueOf(first.employee, "full");
  await undoEnd(erik, first.collaboration.id);

  expect(await standingOf(first.collaboration)).toMatchObject({ status: "active", endsOn: null });
  await onThatDay(endPlannedCollaborations);
  expect(await standingOf(first.collaboration)).toMatchObject({ status: "active", endedAt: null });
  expect((await historyOf(first.collaboration)).slice(2)).toEqual([
    "end planned",
    "planned end undone",
    "end planned",
    "planned end undone",
  ]);
  expect(await isHistoryWhole(first.collaboration)).toBe(true);
});

test("nothing is undone without full rights, by strangers, when nothing is planned, or when the day has come", async () => {
  const { employee, administrator, collaboration } = await aPlannedEnd();
  const maria = await aColleagueOf(employee, "all-customers");
  const other = await anActiveCollaboration();

  expect(await undoEnd(maria, collaboration.id)).toEqual({ refusal: "not-allowed" });
  expect(await undoEnd(await anEmployee(), collaboration.id)).toEqual({ refusal: "unknown-collaboration" });
  expect(await undoEndForCompany(other.administrator, collaboration.id)).toEqual({ refusal: "unknown-collaboration" });
  expect(await undoEnd(other.employee, other.collaboration.id)).toEqual({ refusal: "nothing-planned" });
  expect(await onThatDay(() => undoEnd(employee, collaboration.id))).toEqual({ refusal: "nothing-planned" });
  expect(await onThatDay(() => undoEndForCompany({ ...administrator, signedInAt: now() }, collaboration.id))).toEqual({
    refusal: "nothing-planned",
  });
  expect(await standingOf(collaboration)).toMatchObject({ endsOn: tomorrow });
});
