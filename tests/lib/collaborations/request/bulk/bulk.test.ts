import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { bulkActivationRows } from "#db/schema/index.ts";
import { prepareAgain, prepareBulk } from "#lib/collaborations/request/bulk/prepare.ts";
import { findBulk, listBulkRows, type Show } from "#lib/collaborations/request/bulk/queries.ts";
import { doBulkJob, startBulk } from "#lib/collaborations/request/bulk/run.ts";
import { noFilter } from "#lib/customers/filter.ts";
import type { Employee } from "#lib/who.ts";
import { aCompany, aCustomerOf, anEmployee, aTaskFor, aTemplateOf, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { aRequestTo, service } from "#tests/support/cast/requests.ts";
import { collaborationsOf, historyOf, lettersAbout } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const everybody = { filter: noFilter };
const input = { service, invoiceRecipient: "office", period: null, personalLine: null, templateId: null } as const;

const jobOf = (bulkId: string, { officeId, employeeId }: Employee) => ({ bulkId, officeId, employeeId });

async function namesIn(employee: Employee, bulkId: string, show: Show) {
  const bulk = await findBulk(employee, bulkId);
  const rows = await listBulkRows(employee, bulk!, { show, page: 1 });
  return rows.map(({ customer, scenario, obstacle, reason }) => `${customer}: ${reason ?? obstacle ?? scenario}`);
}

/** One customer of each kind. */
async function anOffice() {
  const anna = await anEmployee();
  const known = await aCompany([service]);
  const served = await aCustomerOf(anna, { name: "Almviks", ...sameCompanyAs(known) });
  const fresh = await aCustomerOf(anna, { name: "Backens" });
  const idle = await aCustomerOf(anna, { name: "Cederkvists" });
  const busy = await aCustomerOf(anna, { name: "Dalens" });
  const mute = await aCustomerOf(anna, { name: "Ekens", contact: { firstName: "Karin", lastName: "Ek", email: null, mobile: null } });
  const asked = await aCustomerOf(anna, { name: "Forsens" });
  for (const customer of [served, fresh, busy, busy, mute]) await aTaskFor(customer, anna);
  await aRequestTo(asked, anna);
  return { anna, served, fresh, idle, busy, mute, asked };
}

test("before anything happens each customer's scenario is told, or what stands in the way", async () => {
  const { anna } = await anOffice();
  const before = await superuser.$count(bulkActivationRows);

  const { bulkId } = await prepareBulk(anna, everybody, input);

  expect(await namesIn(anna, bulkId!, "ready")).toEqual(["Almviks: existing-customer", "Backens: new-administrator"]);
  expect(await namesIn(anna, bulkId!, "blocked")).toEqual([
    "Cederkvists: no-task",
    "Dalens: many-tasks",
    "Ekens: no-contact",
    "Forsens: already-requested",
  ]);
  expect(await superuser.$count(bulkActivationRows)).toBe(before + 6);
});

test("each is activated as by itself, and what stood in the way is skipped with its reason", async () => {
  const { anna, served, fresh, idle } = await anOffice();
  const { bulkId } = await prepareBulk(anna, everybody, input);

  await startBulk(anna, bulkId!);
  await doBulkJob(jobOf(bulkId!, anna));

  expect((await findBulk(anna, bulkId!))?.counts).toEqual({ ready: 0, blocked: 0, done: 2, skipped: 4, failed: 0 });
  const [collaboration] = await collaborationsOf(fresh);
  expect(await historyOf(collaboration!)).toEqual(["collaboration requested"]);
  expect(await lettersAbout(collaboration!)).toEqual([`administrator-created to ${fresh.contactEmail}`]);
  expect([(await collaborationsOf(served)).length, (await collaborationsOf(idle)).length]).toEqual([1, 0]);
});

test("a job that is done twice, also by two workers at once, and a start that is pressed twice, ask each customer once", async () => {
  const anna = await anEmployee();
  const customers = [];
  for (const name of ["A", "B", "C", "D", "E", "F"]) customers.push(await aCustomerOf(anna, { name }));
  for (const customer of customers) await aTaskFor(customer, anna);
  const { bulkId } = await prepareBulk(anna, everybody, input);

  await Promise.all([startBulk(anna, bulkId!), startBulk(anna, bulkId!)]);
  await Promise.all([doBulkJob(jobOf(bulkId!, anna)), doBulkJob(jobOf(bulkId!, anna))]);
  await doBulkJob(jobOf(bulkId!, anna));

  expect((await findBulk(anna, bulkId!))?.counts).toMatchObject({ done: 6, failed: 0 });
  for (const customer of customers) expect(await collaborationsOf(customer)).toHaveLength(1);
});

test("what has changed since is not done: somebody else asked meanwhile, the task was deactivated", async () => {
  const { anna, served, fresh } = await anOffice();
  const { bulkId } = await prepareBulk(anna, everybody, input);
  await aRequestTo(served, anna, "existing-customer");
  await superuser.update(bulkActivationRows).set({ taskId: crypto.randomUUID() }).where(eq(bulkActivationRows.customerId, fresh.id));

  await startBulk(anna, bulkId!);
  await doBulkJob(jobOf(bulkId!, anna));

  expect(await namesIn(anna, bulkId!, "skipped")).toContain("Almviks: already-requested");
  expect(await namesIn(anna, bulkId!, "failed")).toEqual(["Backens: no-task"]);
  expect(await collaborationsOf(served)).toHaveLength(1);
});

test("what was put right is ready when somebody looks again, until it has been started", async () => {
  const { anna, idle } = await anOffice();
  const { bulkId } = await prepareBulk(anna, everybody, { ...input, templateId: await aTemplateOf(anna) });
  await aTaskFor(idle, anna);

  await prepareAgain(anna, bulkId!);

  expect(await namesIn(anna, bulkId!, "ready")).toEqual([
    "Almviks: existing-customer",
    "Backens: new-administrator",
    "Cederkvists: new-administrator",
    "Dalens: new-administrator",
  ]);
});
