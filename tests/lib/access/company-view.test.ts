import { expect, test } from "vitest";
import { showWhoSees } from "#lib/access/company-view.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { changeTask } from "#lib/tasks/change.ts";
import { at, daysFrom } from "#lib/time.ts";
import type { Administrator, Employee } from "#lib/who.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, aRequest } from "#tests/support/cast/requests.ts";

type Active = Awaited<ReturnType<typeof aRequest>>;

const seenBy = (administrator: Administrator) => showWhoSees({ ...administrator, role: "user" });

const change = ({ employee, customer, task }: Active, participants: Employee[], isActive = true) =>
  changeTask(employee, {
    customerId: customer.id,
    taskId: task.id,
    name: "Löpande bokföring",
    ownerId: employee.employeeId,
    participantIds: participants.map(({ employeeId }) => employeeId),
    isActive,
    endsAccess: true,
  });

const daysAgo = (days: number) => daysFrom(new Date(), -days);

test("nobody sees anything before the approval, and the page says so", async () => {
  const { administrator } = await aRequest();

  expect(await seenBy(administrator)).toEqual({ shown: [], former: [] });
});

test("the task's owner and participants see it: since when, and why", async () => {
  const active = await at(daysAgo(40), () => anActiveCollaboration());
  const erik = await aColleagueOf(active.employee, "full");
  await aColleagueOf(active.employee, "full", "Maria Ek");
  await at(daysAgo(10), () => change(active, [erik]));

  const { shown } = await seenBy(active.administrator);

  expect(shown).toMatchObject([
    {
      id: active.collaboration.id,
      service: "digital-invoices",
      office: active.employee.officeName,
      task: "Löpande bokföring",
      isTaskActive: true,
      people: [
        { name: "Anna Lind", why: "owner", since: active.approval.approvedAt },
        { name: "Erik Sund", why: "participant" },
      ],
    },
  ]);
  expect(shown[0]!.people[1]!.since.getTime()).toBeCloseTo(daysAgo(10).getTime(), -5);
});

test("who leaves the task, is disabled or has an inactive task sees it no longer, and until when stands there for a year", async () => {
  const active = await anActiveCollaboration();
  const [erik, maria] = [await aColleagueOf(active.employee, "full"), await aColleagueOf(active.employee, "full", "Maria Ek")];
  await at(daysAgo(400), () => change(active, [erik, maria]));
  await at(daysAgo(399), () => change(active, [maria]));
  await at(daysAgo(390), () => change(active, [erik, maria]));
  await at(daysAgo(200), () => change(active, [maria]));
  await at(daysAgo(100), () => disableEmployee(active.employee, maria.employeeId));

  const { shown, former } = await seenBy(active.administrator);

  expect(shown[0]!.people).toMatchObject([{ name: "Anna Lind" }]);
  expect(former.map(({ action, names, office }) => [action, names, office])).toEqual([
    ["access ended", "Maria Ek", active.employee.officeName],
    ["access ended", "Erik Sund", active.employee.officeName],
  ]);
  await change(active, [], false);
  expect((await seenBy(active.administrator)).shown).toMatchObject([{ isTaskActive: false, people: [] }]);
});

test("a collaboration that has ended is seen by nobody, and said to have ended", async () => {
  const active = await anActiveCollaboration();

  await endCollaboration(active.employee, active.collaboration.id);

  expect(await seenBy(active.administrator)).toMatchObject({ shown: [], former: [{ action: "collaboration ended" }] });
});

test("another company's people are not told", async () => {
  const [active, other] = [await anActiveCollaboration(), await anActiveCollaboration()];

  const { shown } = await seenBy(other.administrator);

  expect(shown.map(({ id }) => id)).toEqual([other.collaboration.id]);
  expect(JSON.stringify(shown)).not.toContain(active.employee.employeeId);
});
