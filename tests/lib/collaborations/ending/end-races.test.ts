import { expect, test } from "vitest";
import { endPlannedCollaborations } from "#lib/collaborations/due/end.ts";
import { comingDays, endCollaboration, endForCompany } from "#lib/collaborations/ending/end.ts";
import { undoEnd, undoEndForCompany } from "#lib/collaborations/ending/undo.ts";
import { at, daysFrom } from "#lib/time.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { heldBack, whenWaiting } from "#tests/support/database/locks.ts";
import { historyOf, lettersAbout, standingOf } from "#tests/support/readback/history.ts";

const tomorrow = comingDays().first;

/** Both stand before the same customer, and go on at the same moment, the first one first. */
async function atOnce<First, Second>(customer: { id: string }, first: () => Promise<First>, second: () => Promise<Second>) {
  const halfway = await heldBack("select from customers where id = $1", [customer.id]);
  const one = first();
  await whenWaiting(1);
  const other = second();
  await whenWaiting(2);
  await halfway.letGo();
  return { first: await one, second: await other };
}

test("both sides end it at once: it ends once, and both are told once", async () => {
  const { employee, administrator, customer, collaboration } = await anActiveCollaboration();

  const { first, second } = await atOnce(
    customer,
    () => endCollaboration(employee, collaboration.id),
    () => endForCompany(administrator, collaboration.id),
  );

  expect([first.refusal, second.refusal]).toEqual([undefined, "not-active"]);
  expect((await historyOf(collaboration)).filter((action) => action === "collaboration ended")).toHaveLength(1);
  expect((await lettersAbout(collaboration)).filter((letter) => letter.startsWith("ended"))).toEqual([
    `ended to ${administrator.email}`,
    `ended-office to ${employee.email}`,
  ]);
});

test("who ends it now and who undoes the planned end at once: the first one has her way", async () => {
  const { employee, administrator, customer, collaboration } = await anActiveCollaboration();
  await endCollaboration(employee, collaboration.id, tomorrow);

  const { first, second } = await atOnce(
    customer,
    () => endForCompany(administrator, collaboration.id),
    () => undoEnd(employee, collaboration.id),
  );

  expect([first.refusal, second.refusal]).toEqual([undefined, "nothing-planned"]);
  expect(await standingOf(collaboration)).toMatchObject({ status: "ended" });
});

test("an end that is undone while the worker is about to mark it does not come", async () => {
  const { employee, administrator, customer, collaboration } = await anActiveCollaboration();
  await endCollaboration(employee, collaboration.id, tomorrow);

  const { first } = await atOnce(
    customer,
    () => undoEndForCompany(administrator, collaboration.id),
    () => at(daysFrom(new Date(), 2), endPlannedCollaborations),
  );

  expect(first.refusal).toBeUndefined();
  expect(await standingOf(collaboration)).toMatchObject({ status: "active", endsOn: null, endedAt: null });
});

test("both sides undo at once: one does, the other is told that there was nothing left", async () => {
  const { employee, administrator, customer, collaboration } = await anActiveCollaboration();
  await endCollaboration(employee, collaboration.id, tomorrow);

  const { first, second } = await atOnce(
    customer,
    () => undoEnd(employee, collaboration.id),
    () => undoEndForCompany(administrator, collaboration.id),
  );

  expect([first.refusal, second.refusal]).toEqual([undefined, "nothing-planned"]);
});
