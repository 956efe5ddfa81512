import { expect, test, vi } from "vitest";
import { collaborations, customers } from "#db/schema/index.ts";
import { inCompany, inOffice } from "#db/tenant.ts";
import { listActivity } from "#lib/audit/queries.ts";
import { tickForCompany, tickForOffice } from "#lib/collaborations/active/checklist.ts";
import { approveCollaboration } from "#lib/collaborations/answer/approve.ts";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { openReceiptAtOffice } from "#lib/collaborations/answer/opened.ts";
import { findReceipt, findReceiptForOffice, listReceipts } from "#lib/collaborations/answer/receipt.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { askAgain } from "#lib/collaborations/renewal/ask.ts";
import { renewCollaboration } from "#lib/collaborations/renewal/renew.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { explainActivation, listLatest } from "#lib/collaborations/request/explain.ts";
import { findRequest, listCollaborationsOf } from "#lib/collaborations/views/company-page.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { listChoices } from "#lib/customers/choices.ts";
import { countCustomers } from "#lib/customers/count.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { showCustomer, showOverview } from "#lib/customers/show.ts";
import { listColleagues } from "#lib/offices/queries.ts";
import { addTask } from "#lib/tasks/add.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import { aTemplateOf } from "#tests/support/cast/cast.ts";
import { activationOf, anActiveCollaboration, approvalOf, aRequest, refusalOf, service } from "#tests/support/cast/requests.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

const [waiting, active, stranger] = [await aRequest(), await anActiveCollaboration(), await anActiveCollaboration()];
const { employee: sara, administrator: peter } = stranger;

test("here row-level security hides nothing", async () => {
  expect(await inOffice(sara, (tx) => tx.$count(customers))).toBeGreaterThan(2);
  expect(await inCompany(peter, (tx) => tx.$count(collaborations))).toBeGreaterThan(2);
});

test("with the database's walls down every verb still refuses another office and another company", async () => {
  const before = await rowsInEveryTable();
  const outcomes = {
    activate: await activateCollaboration(sara, activationOf(active.customer, active.task, "existing-customer")),
    "activate with a foreign task": await activateCollaboration(sara, activationOf(stranger.customer, active.task, "existing-customer")),
    withdraw: await withdrawCollaboration(sara, waiting.collaboration.id),
    remind: await remindCollaboration(sara, waiting.collaboration.id),
    renew: await renewCollaboration(sara, waiting.collaboration.id),
    "ask again": await askAgain(peter, waiting.collaboration.id),
    end: await endCollaboration(sara, active.collaboration.id),
    "tick for the office": await tickForOffice(sara, active.collaboration.id, ["bookkeeping-receive"]),
    "tick for the company": await tickForCompany(peter, active.collaboration.id, ["bookkeeping-receive"]),
    approve: await approveCollaboration(peter, await approvalOf(waiting.collaboration)),
    decline: await declineCollaboration(peter, refusalOf(waiting.collaboration)),
    "add a task": await addTask(sara, {
      customerId: active.customer.id,
      templateId: await aTemplateOf(sara, "VAT"),
      name: "Moms",
      ownerId: sara.employeeId,
      participantIds: [],
    }),
    "give a foreign colleague a task": await addTask(sara, {
      customerId: stranger.customer.id,
      templateId: await aTemplateOf(sara, "VAT"),
      name: "Moms",
      ownerId: active.employee.employeeId,
      participantIds: [],
    }),
  };

  expect(outcomes).toEqual({
    activate: { refusal: "unknown-customer" },
    "activate with a foreign task": { refusal: "no-task" },
    withdraw: { refusal: "unknown-request" },
    remind: { refusal: "unknown-request" },
    renew: { refusal: "unknown-request" },
    "ask again": { refusal: "unknown-request" },
    end: { refusal: "unknown-collaboration" },
    "tick for the office": { refusal: "unknown-collaboration" },
    "tick for the company": { refusal: "unknown-collaboration" },
    approve: { refusal: "no-longer-open" },
    decline: { refusal: "no-longer-open" },
    "add a task": { refusal: "unknown-customer" },
    "give a foreign colleague a task": { refusal: "unknown-colleague" },
  });
  expect(await rowsInEveryTable()).toEqual(before);
});

test("with the walls down an office still sees nothing of another's customer", async () => {
  const { id } = active.customer;

  expect([await showCustomer(sara, id), await showOverview(sara, id)]).toEqual([undefined, undefined]);
  expect(await showCollaboration(sara, id, service)).toBeUndefined();
  expect(await explainActivation(sara, id, service)).toBeUndefined();
  expect([await listLatest(sara, id), await listTasks(sara, id), await listActivity(sara, id)]).toEqual([[], [], []]);
});

test("with the walls down an office's lists still hold its own and nothing else", async () => {
  const { customers: listed, total } = await listCustomers(sara, noFilter);

  expect(listed.map(({ id }) => id)).toEqual([stranger.customer.id]);
  expect([total, await countCustomers(sara)]).toEqual([1, { all: 1, requested: 0, active: 1, attention: 0 }]);
  expect([await listColleagues(sara), (await listChoices(sara)).responsible]).toMatchObject([
    [{ id: sara.employeeId }],
    [{ id: sara.employeeId }],
  ]);
});

test("with the walls down a company still sees its own requests and receipts and nobody else's", async () => {
  expect((await listCollaborationsOf([peter])).map(({ id }) => id)).toEqual([stranger.collaboration.id]);
  expect(await findRequest(peter, waiting.collaboration.id)).toBeUndefined();
  expect(await findReceipt(peter, active.approval.id)).toBeUndefined();
  expect(await findReceiptForOffice(sara, stranger.customer.id, active.approval.id)).toBeUndefined();
  expect(await openReceiptAtOffice(sara, { customerId: active.customer.id, service }, active.approval.id)).toBeUndefined();
  expect(await inOffice(sara, (tx) => listReceipts(tx, sara, active.customer.id, service))).toEqual([]);
});
