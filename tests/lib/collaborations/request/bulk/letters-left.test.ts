import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { letters, offices } from "#db/schema/index.ts";
import { prepareBulk } from "#lib/collaborations/request/bulk/prepare.ts";
import { findBulk, listBulkRows } from "#lib/collaborations/request/bulk/queries.ts";
import { doBulkJob, startBulk } from "#lib/collaborations/request/bulk/run.ts";
import type { Employee } from "#lib/who.ts";
import { aCustomerOf, anEmployee, aPerson, aTaskFor } from "#tests/support/cast/cast.ts";
import { service } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const input = { service, invoiceRecipient: "office", period: null, personalLine: null, templateId: null } as const;
const jobOf = (bulkId: string, { officeId, employeeId }: Employee) => ({ bulkId, officeId, employeeId });

async function anOfficeThatMaySend(lettersPerDay: number | null) {
  const anna = await anEmployee();
  await superuser.update(offices).set({ lettersPerDay }).where(eq(offices.id, anna.officeId));
  return anna;
}

async function customersOf(anna: Employee, names: string[], contact?: ReturnType<typeof aPerson>) {
  const ids = [];
  for (const name of names) {
    const customer = await aCustomerOf(anna, { name, ...(contact && { contact: { ...contact, mobile: "+46701740605" } }) });
    await aTaskFor(customer, anna);
    ids.push(customer.id);
  }
  return ids;
}

const prepared = async (anna: Employee, ids: string[]) => (await prepareBulk(anna, { ids }, input)).bulkId!;
const sentBy = ({ officeId }: Employee) => superuser.$count(letters, eq(letters.officeId, officeId));

test("more requests than letters are refused before anything is sent, with both numbers, and fit again when the number is raised", async () => {
  const anna = await anOfficeThatMaySend(2);
  const bulkId = await prepared(anna, await customersOf(anna, ["Almviks", "Backens", "Cederkvists"]));

  expect(await startBulk(anna, bulkId)).toEqual({ refusal: "too-few-letters" });
  expect(await findBulk(anna, bulkId)).toMatchObject({ queuedAt: null, lettersLeft: 2, counts: { ready: 3, skipped: 0 } });
  expect(await sentBy(anna)).toBe(0);

  await superuser.update(offices).set({ lettersPerDay: 3 }).where(eq(offices.id, anna.officeId));
  expect(await startBulk(anna, bulkId)).toEqual({ bulkId });
  await doBulkJob(jobOf(bulkId, anna));
  expect(await sentBy(anna)).toBe(3);
});

test("of two that are started at once no more is sent than there is; the rest says why, and nothing of it is done", async () => {
  const anna = await anOfficeThatMaySend(3);
  const first = await prepared(anna, await customersOf(anna, ["Almviks", "Backens"]));
  const second = await prepared(anna, await customersOf(anna, ["Cederkvists", "Dalens"]));

  expect(await Promise.all([startBulk(anna, first), startBulk(anna, second)])).toEqual([{ bulkId: first }, { bulkId: second }]);
  await Promise.all([doBulkJob(jobOf(first, anna)), doBulkJob(jobOf(second, anna))]);

  const bulks = [(await findBulk(anna, first))!, (await findBulk(anna, second))!];
  expect(bulks.map(({ counts }) => counts.done).reduce((one, other) => one + other)).toBe(3);
  const failed = await Promise.all(bulks.map((bulk) => listBulkRows(anna, bulk, { show: "failed", page: 1 })));
  expect(failed.flat()).toMatchObject([{ reason: "letters-person" }]);
  expect(await sentBy(anna)).toBe(3);
});

test("whoever is the contact of many customers gets twenty letters of them, and the others say so", async () => {
  const anna = await anOfficeThatMaySend(100);
  const names = Array.from({ length: 22 }, (_, place) => `Brf ${place}`);
  const bulkId = await prepared(anna, await customersOf(anna, names, aPerson()));

  await startBulk(anna, bulkId);
  await doBulkJob(jobOf(bulkId, anna));

  const bulk = (await findBulk(anna, bulkId))!;
  expect(bulk.counts).toMatchObject({ done: 20, failed: 2 });
  expect(await listBulkRows(anna, bulk, { show: "failed", page: 1 })).toMatchObject(Array(2).fill({ reason: "letters-receiver" }));
}, 60_000);
