import { expect, test } from "vitest";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { compose } from "#lib/mail/compose.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { handOver } from "#lib/offices/hand-over.ts";
import { changeTask } from "#lib/tasks/change.ts";
import type { Employee } from "#lib/who.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, aRequest, service } from "#tests/support/cast/requests.ts";
import { letterRowsOf } from "#tests/support/readback/history.ts";

type Active = Awaited<ReturnType<typeof aRequest>>;

const accessLetters = async (collaboration: { id: string }) =>
  (await letterRowsOf(collaboration)).filter(({ kind }) => kind === "access-added");

const changed = ({ employee, customer, task }: Active, participants: Employee[], { isActive = true, owner = employee } = {}) =>
  changeTask(employee, {
    customerId: customer.id,
    taskId: task.id,
    name: "Löpande bokföring",
    ownerId: owner.employeeId,
    participantIds: participants.map(({ employeeId }) => employeeId),
    isActive,
    endsAccess: true,
  });

test("two who join the task at once stand in one letter; who leaves, and a mere name, are in none", async () => {
  const active = await anActiveCollaboration();
  const [erik, maria] = [await aColleagueOf(active.employee, "full"), await aColleagueOf(active.employee, "full", "Maria Ek")];

  await changed(active, [erik, maria]);
  await changed(active, [maria]);

  const letters = await accessLetters(active.collaboration);
  expect(letters.map(({ recipient }) => recipient)).toEqual([active.administrator.email]);
  const { subject, text } = await compose(letters[0]!);
  expect(subject).toBe("Fler på Lind & Sund Redovisning AB kan nu arbeta med Ågrens Bageri AB");
  expect(text).toContain("Erik Sund och Maria Ek arbetar nu med uppdraget Löpande bokföring");
});

test("a task that is active again gives its people access anew; a request's task tells nobody", async () => {
  const active = await anActiveCollaboration();
  await changed(active, [], { isActive: false });
  expect(await accessLetters(active.collaboration)).toEqual([]);
  await changed(active, []);
  expect(await accessLetters(active.collaboration)).toHaveLength(1);

  const waiting = await aRequest();
  await changed(waiting, [await aColleagueOf(waiting.employee, "full")]);
  expect(await accessLetters(waiting.collaboration)).toEqual([]);
});

test("who takes over somebody's tasks is told of, unless she had access already", async () => {
  const [first, second] = [await anActiveCollaboration(), await anActiveCollaboration()];
  for (const active of [first, second]) {
    const erik = await aColleagueOf(active.employee, "administrator");
    if (active === second) await changed(active, [erik]);
    const before = (await accessLetters(active.collaboration)).length;
    const give = { employeeId: active.employee.employeeId, customersTo: erik.employeeId, tasksTo: erik.employeeId };
    const { refusal } = await handOver(active.employee, { ...give, afterwards: "stay" });
    expect(refusal).toBeUndefined();
    expect((await accessLetters(active.collaboration)).length - before).toBe(active === first ? 1 : 0);
  }
});

test("why somebody has access, since when, and why somebody has not", async () => {
  const active = await anActiveCollaboration();
  const { employee, customer, collaboration, approval } = active;
  const [erik, maria] = [await aColleagueOf(employee, "full"), await aColleagueOf(employee, "full", "Maria Ek")];
  await changed(active, [erik]);
  await disableEmployee(employee, maria.employeeId);
  const jonas = await aColleagueOf(employee, "all-customers", "Jonas Berg");
  const of = async ({ employeeId }: Employee) =>
    (await showCollaboration(jonas, customer.id, service))?.colleagues.find((colleague) => colleague.employeeId === employeeId);

  expect(await of(employee)).toMatchObject({ name: "Anna Lind", why: "owner", since: approval.approvedAt });
  const participant = await of(erik);
  expect(participant).toMatchObject({ why: "participant" });
  expect(participant?.why && participant.since.getTime()).toBeGreaterThan(approval.approvedAt.getTime());
  expect(await of(jonas)).toMatchObject({ whyNot: "not-on-task" });
  expect(await of(maria)).toMatchObject({ whyNot: "disabled" });
  await changed(active, [erik], { isActive: false });
  expect(await of(erik)).toMatchObject({ whyNot: "inactive-task" });
  await endCollaboration(employee, collaboration.id);
  expect(await of(erik)).toMatchObject({ whyNot: "ended" });
});

test("before the approval nobody has access, and strangers are told nothing", async () => {
  const { employee, customer } = await aRequest();
  const jonas = await aColleagueOf(employee, "own-customers", "Jonas Berg");

  const own = await showCollaboration(employee, customer.id, service);
  expect(own?.colleagues.find(({ employeeId }) => employeeId === employee.employeeId)).toMatchObject({ whyNot: "not-approved" });
  expect(await showCollaboration(jonas, customer.id, service)).toBeUndefined();
  expect(await showCollaboration(await anEmployee(), customer.id, service)).toBeUndefined();
  expect(await showCollaboration(employee, "nonsense", service)).toBeUndefined();
});
