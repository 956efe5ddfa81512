import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inOffice } from "#db/tenant.ts";
import { changeCollaborationTask } from "#lib/collaborations/active/task.ts";
import { approveCollaboration } from "#lib/collaborations/answer/approve.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { everyCollaboration } from "#lib/collaborations/views/filter.ts";
import { listUnlinked } from "#lib/collaborations/views/unlinked.ts";
import { undoWithdrawal } from "#lib/collaborations/waiting/undo-withdrawal.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { changeTask } from "#lib/tasks/change.ts";
import { aColleagueOf, aCompany, aCustomerOf, anEmployee, aTaskFor, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { administratorsOf, anActiveCollaboration, approvalOf, aRequest, aRequestTo, service } from "#tests/support/cast/requests.ts";
import { companyOf, historyOf, lettersAbout, standingOf, subscriptionsOf } from "#tests/support/readback/history.ts";

test("a withdrawal is undone: company and service are back, the invited get the letter again and can answer", async () => {
  const { employee, collaboration, administrator } = await aRequest();
  await withdrawCollaboration(employee, collaboration.id);

  const { refusal } = await undoWithdrawal(employee, collaboration.id);

  expect(refusal).toBeUndefined();
  expect(await standingOf(collaboration)).toMatchObject({ status: "requested" });
  expect(await companyOf(collaboration)).toMatchObject({ takenBackAt: null });
  expect((await subscriptionsOf(collaboration)).filter(({ endedAt }) => !endedAt)).toHaveLength(1);
  expect(await historyOf(collaboration)).toEqual(["collaboration requested", "collaboration withdrawn", "withdrawal undone"]);
  expect((await lettersAbout(collaboration)).filter((letter) => letter === `administrator-created to ${administrator.email}`)).toHaveLength(
    2,
  );
  expect((await approveCollaboration(administrator, approvalOf(collaboration))).refusal).toBeUndefined();
});

test("a withdrawal is not undone by another office, without the right, twice, or once somebody else has confirmed the company", async () => {
  const { employee, collaboration, customer } = await aRequest();
  const maria = await aColleagueOf(employee, "all-customers", "Maria Ek");
  const stranger = await anEmployee();
  await withdrawCollaboration(employee, collaboration.id);

  expect(await undoWithdrawal(stranger, collaboration.id)).toEqual({ refusal: "unknown-request" });
  expect(await undoWithdrawal(maria, collaboration.id)).toEqual({ refusal: "not-allowed" });
  expect((await undoWithdrawal(employee, collaboration.id)).refusal).toBeUndefined();
  expect(await undoWithdrawal(employee, collaboration.id)).toEqual({ refusal: "not-withdrawn" });

  await withdrawCollaboration(employee, collaboration.id);
  const other = await aRequestTo(await aCustomerOf(stranger, sameCompanyAs(customer)), stranger);
  await approveCollaboration(other.administrator, approvalOf(other.collaboration));
  expect(await undoWithdrawal(employee, collaboration.id)).toEqual({ refusal: "scenario-changed" });
});

test("undone and activated anew at once: one request waits, and the other is refused", async () => {
  for (const _ of Array.from({ length: 10 })) {
    const { employee, collaboration, input } = await aRequest();
    await withdrawCollaboration(employee, collaboration.id);

    const outcomes = await Promise.all([undoWithdrawal(employee, collaboration.id), activateCollaboration(employee, input)]);

    expect(outcomes.map(({ refusal }) => refusal ?? "done").sort()).toEqual(["already-requested", "done"]);
  }
});

test("a customer's service without a collaboration is unlinked until one is asked for; another office sees nothing of it", async () => {
  const anna = await anEmployee();
  const stranger = await anEmployee();
  const company = await aCompany([service]);
  const customer = await aCustomerOf(anna, sameCompanyAs(company));
  await aCustomerOf(stranger);

  expect(await listUnlinked(anna, everyCollaboration)).toMatchObject({
    total: 1,
    rows: [{ customerId: customer.id, service, collaborationId: null }],
  });
  expect(await listUnlinked(stranger, everyCollaboration)).toEqual({ rows: [], total: 0 });
  expect(await inOffice(stranger, (tx) => tx.execute(sql`select * from unlinked_services()`))).toHaveLength(0);
  expect(await listUnlinked(await aColleagueOf(anna, "all-customers"), everyCollaboration)).toEqual({ refusal: "not-allowed" });

  await aRequestTo(customer, anna, "existing-customer");
  expect(await listUnlinked(anna, everyCollaboration)).toEqual({ rows: [], total: 0 });
  expect(await administratorsOf(company)).toHaveLength(1);
});

test("a collaboration whose task is inactive is unlinked until it gets an active one, and newcomers are told of", async () => {
  const { employee, customer, collaboration, task, administrator } = await anActiveCollaboration();
  const { id: taskId, name, ownerId } = task;
  await changeTask(employee, { customerId: customer.id, taskId, name, ownerId, participantIds: [], isActive: false, endsAccess: true });
  const moms = await aTaskFor(customer, employee);
  const maria = await aColleagueOf(employee, "all-customers", "Maria Ek");
  const stranger = await anActiveCollaboration();

  expect(await listUnlinked(employee, everyCollaboration)).toMatchObject({
    total: 1,
    rows: [{ collaborationId: collaboration.id, task: name }],
  });
  expect(await listUnlinked(maria, everyCollaboration)).toEqual({ refusal: "not-allowed" });
  expect(await changeCollaborationTask(stranger.employee, collaboration.id, moms.id)).toEqual({ refusal: "unknown-collaboration" });
  expect(await changeCollaborationTask(employee, collaboration.id, stranger.task.id)).toEqual({ refusal: "no-task" });
  expect((await changeCollaborationTask(employee, collaboration.id, moms.id)).collaboration).toMatchObject({ taskId: moms.id });

  expect(await listUnlinked(employee, everyCollaboration)).toEqual({ rows: [], total: 0 });
  expect(await lettersAbout(collaboration)).toContain(`access-added to ${administrator.email}`);
});

test("what is unlinked is narrowed down to a service and to whoever is responsible, and turned page by page", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  const ofErik = await aCustomerOf(anna, { ...sameCompanyAs(await aCompany([service])), responsibleId: erik.employeeId });
  const ofAnna = await aCustomerOf(anna, sameCompanyAs(await aCompany([service])));
  const found = async (change: Partial<typeof everyCollaboration>) =>
    (await listUnlinked(anna, { ...everyCollaboration, ...change })).rows?.map(({ customerId }) => customerId);

  expect(new Set(await found({ service }))).toEqual(new Set([ofErik.id, ofAnna.id]));
  expect(await found({ responsible: erik.employeeId })).toEqual([ofErik.id]);
  expect(await found({ responsible: (await anEmployee()).employeeId })).toEqual([]);
  expect(await found({ page: 2 })).toEqual([]);
});
