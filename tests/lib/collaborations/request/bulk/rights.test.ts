import { expect, test } from "vitest";
import { prepareAgain, prepareBulk } from "#lib/collaborations/request/bulk/prepare.ts";
import { findBulk } from "#lib/collaborations/request/bulk/queries.ts";
import { doBulkJob, giveUpBulk, startBulk } from "#lib/collaborations/request/bulk/run.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { changeRights } from "#lib/offices/change-rights.ts";
import { customersPerBulk } from "#lib/standing/limits.ts";
import type { Rights } from "#lib/who.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor } from "#tests/support/cast/cast.ts";
import { service } from "#tests/support/cast/requests.ts";
import { collaborationsOf, rowsInEveryTable } from "#tests/support/readback/history.ts";

const everybody = { filter: noFilter };
const input = { service, invoiceRecipient: "office", period: null, personalLine: null, templateId: null } as const;

async function aPreparedOne() {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  await aTaskFor(customer, anna);
  const { bulkId } = await prepareBulk(anna, everybody, input);
  return { anna, customer, bulkId: bulkId! };
}

test.each<Rights>(["own-customers", "all-customers"])("nobody with the rights %s activates for many", async (rights) => {
  const { anna, bulkId } = await aPreparedOne();
  const colleague = await aColleagueOf(anna, rights);
  const before = await rowsInEveryTable();

  const outcomes = [
    await prepareBulk(colleague, everybody, input),
    await prepareAgain(colleague, bulkId),
    await startBulk(colleague, bulkId),
  ];

  expect(outcomes).toEqual(Array(3).fill({ refusal: "not-allowed" }));
  expect(await findBulk(colleague, bulkId)).toBeUndefined();
  expect(await rowsInEveryTable()).toEqual(before);
});

test("another office neither sees nor starts it, and nobody chosen is nobody", async () => {
  const { customer, bulkId } = await aPreparedOne();
  const sara = await anEmployee();

  expect(await findBulk(sara, bulkId)).toBeUndefined();
  expect(await startBulk(sara, bulkId)).toEqual({ refusal: "unknown-bulk" });
  expect(await prepareBulk(sara, { ids: [customer.id] }, input)).toEqual({ refusal: "nobody-chosen" });
  expect(customersPerBulk).toBe(1000);
});

test("whoever has lost the right before the worker begins has asked for nothing", async () => {
  const { anna, customer, bulkId } = await aPreparedOne();
  const erik = await aColleagueOf(anna, "full");
  await startBulk(erik, bulkId);
  await changeRights(anna, erik.employeeId, "all-customers");

  await doBulkJob({ bulkId, officeId: erik.officeId, employeeId: erik.employeeId });

  expect((await findBulk(anna, bulkId))?.counts).toMatchObject({ done: 0, failed: 1 });
  expect(await collaborationsOf(customer)).toEqual([]);
});

test("a job that could not be done says so at each customer that it did not reach", async () => {
  const { anna, customer, bulkId } = await aPreparedOne();
  await startBulk(anna, bulkId);

  await giveUpBulk({ bulkId, officeId: anna.officeId, employeeId: anna.employeeId });

  expect(await findBulk(anna, bulkId)).toMatchObject({ doneAt: expect.any(Date), counts: { failed: 1 } });
  expect(await collaborationsOf(customer)).toEqual([]);
});
