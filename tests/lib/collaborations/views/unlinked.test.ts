import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inOffice } from "#db/tenant.ts";
import { changeCollaborationTask } from "#lib/collaborations/active/task.ts";
import { everyCollaboration } from "#lib/collaborations/views/filter.ts";
import { listUnlinked } from "#lib/collaborations/views/unlinked.ts";
import { changeTask } from "#lib/tasks/change.ts";
import { aColleagueOf, aCompany, aCustomerOf, anEmployee, aTaskFor, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { administratorsOf, anActiveCollaboration, aRequestTo, service } from "#tests/support/cast/requests.ts";
import { lettersAbout } from "#tests/support/readback/history.ts";

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
