import { expect, test, vi } from "vitest";
import { acknowledgeTie } from "#lib/collaborations/active/tie.ts";
import { findInvitee } from "#lib/collaborations/reassign/invitee.ts";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { prepareAgain, prepareBulk } from "#lib/collaborations/request/bulk/prepare.ts";
import { previewInBulk } from "#lib/collaborations/request/bulk/preview.ts";
import { findBulk, listBulkRows } from "#lib/collaborations/request/bulk/queries.ts";
import { startBulk } from "#lib/collaborations/request/bulk/run.ts";
import { previewRequest } from "#lib/collaborations/request/preview.ts";
import { everyCollaboration } from "#lib/collaborations/views/filter.ts";
import { listCollaborations } from "#lib/collaborations/views/list.ts";
import { listUnlinked } from "#lib/collaborations/views/unlinked.ts";
import { resendRequest } from "#lib/collaborations/waiting/resend.ts";
import { undoWithdrawal } from "#lib/collaborations/waiting/undo-withdrawal.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { listHolders } from "#lib/offices/queries.ts";
import { aCompany, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { aRequest, choicesFor, service } from "#tests/support/cast/requests.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

const [waiting, withdrawn, sara] = [await aRequest(), await aRequest(), await anEmployee("Sara Nilsson")];
const { employee: anna, customer, collaboration } = waiting;
await withdrawCollaboration(withdrawn.employee, withdrawn.collaboration.id);
const unlinked = await aCustomerOf(anna, sameCompanyAs(await aCompany([service])));
const ownCustomer = await aCustomerOf(anna);
const own = { customer: ownCustomer, ...(await choicesFor(ownCustomer, anna)) };
const bulk = { service, invoiceRecipient: "office", period: null, personalLine: null, templateId: null } as const;
const { bulkId = "" } = await prepareBulk(anna, { ids: [unlinked.id] }, bulk);

test("with the database's walls down another office sends no request again, to nobody else, and brings none back", async () => {
  const before = await rowsInEveryTable();
  const { locale: _, ...peter } = aPerson("Peter Holmgren");

  const outcomes = [
    await resendRequest(sara, collaboration.id),
    await replaceInvitee(sara, { collaborationId: collaboration.id, ...peter, mobile: "0701740606" }),
    await undoWithdrawal(sara, withdrawn.collaboration.id),
  ];

  expect(outcomes).toEqual(outcomes.map(() => ({ refusal: "unknown-request" })));
  expect(await acknowledgeTie(sara, collaboration.id)).toEqual({ refusal: "unknown-collaboration" });
  expect(await rowsInEveryTable()).toEqual(before);
});

test("with the walls down another office's lists hold nothing of it", async () => {
  expect(await findInvitee(sara, customer.id, service)).toBeUndefined();
  for (const sort of ["sent", "customer", "owner"] as const)
    expect(await listCollaborations(sara, { ...everyCollaboration, sort })).toEqual({ rows: [], total: 0 });
  expect(await listUnlinked(anna, everyCollaboration)).toMatchObject({ rows: [{ customerId: unlinked.id }] });
  expect(await listUnlinked(sara, everyCollaboration)).toEqual({ rows: [], total: 0 });
  expect(await listHolders(sara)).toMatchObject([{ id: sara.employeeId }]);
});

test("with the walls down another office neither prepares, sees nor starts an activation for many", async () => {
  const before = await rowsInEveryTable();

  expect(await prepareBulk(sara, { ids: [unlinked.id] }, bulk)).toEqual({ refusal: "nobody-chosen" });
  const prepared = (await findBulk(anna, bulkId))!;
  await prepareAgain(sara, bulkId);
  expect(await startBulk(sara, bulkId)).toEqual({ refusal: "unknown-bulk" });
  expect(await findBulk(sara, bulkId)).toBeUndefined();
  expect(await listBulkRows(sara, prepared, { show: "blocked", page: 1 })).toEqual([]);
  expect(await listBulkRows(anna, prepared, { show: "blocked", page: 1 })).toMatchObject([{ customerId: unlinked.id }]);
  expect(await findBulk(anna, bulkId)).toEqual(prepared);
  expect(await rowsInEveryTable()).toEqual(before);
});

test("with the walls down another office looks at no letter to its customers", async () => {
  const forMany = await prepareBulk(anna, { ids: [own.customer.id] }, bulk);
  const prepared = (await findBulk(anna, forMany.bulkId!))!;
  const before = await rowsInEveryTable();

  expect(await previewRequest(sara, own.input)).toEqual({ refusal: "unknown-customer" });
  expect(await previewInBulk(sara, prepared, own.customer.id)).toBeUndefined();
  expect(await previewInBulk(anna, prepared, own.customer.id)).toMatchObject({ letters: [{ kind: "administrator-created" }] });
  expect(await rowsInEveryTable()).toEqual(before);
});
