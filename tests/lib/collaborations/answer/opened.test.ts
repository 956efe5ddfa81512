import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditEvents, customers } from "#db/schema/index.ts";
import { listActivity } from "#lib/audit/queries.ts";
import { openReceipt, openReceiptAtOffice } from "#lib/collaborations/answer/opened.ts";
import { listUserHistory } from "#lib/companies/users.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, service } from "#tests/support/cast/requests.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { isHistoryWhole } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const opened = (chain: string) =>
  superuser
    .select({ actorId: auditEvents.actorId, details: auditEvents.details })
    .from(auditEvents)
    .where(and(eq(auditEvents.chain, chain), eq(auditEvents.action, "receipt opened")))
    .orderBy(auditEvents.position);

async function aReceipt() {
  const { employee, customer, administrator, collaboration, approval } = await anActiveCollaboration();
  const reader = { ...administrator, role: "administrator" as const };
  return { employee, customer, reader, collaboration, id: approval.id, place: { customerId: customer.id, service } };
}

test("who at the office opens a receipt stands in the customer's history, once a day for each person", async () => {
  const { employee, customer, id, place } = await aReceipt();
  const erik = await aColleagueOf(employee, "full", "Erik Sund");

  for (const reader of [employee, erik, employee, erik]) await openReceiptAtOffice(reader, place, id);
  await at(daysFrom(new Date(), 1), () => openReceiptAtOffice(employee, place, id));

  const details = { service, approval: id, day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) };
  expect(await opened(customer.id)).toEqual([
    { actorId: employee.personId, details },
    { actorId: erik.personId, details },
    { actorId: employee.personId, details },
  ]);
  expect(await listActivity(erik, customer.id)).toContainEqual(expect.objectContaining({ action: "receipt opened", actor: "Erik Sund" }));
});

test("who at the company opens it stands in the company's history, for its administrators", async () => {
  const { reader, collaboration, id } = await aReceipt();

  await openReceipt(reader, id);
  await openReceipt(reader, id);

  expect(await opened(reader.companyId)).toMatchObject([{ actorId: reader.personId, details: { approval: id } }]);
  const told = async (role: "administrator" | "user") =>
    (await listUserHistory({ ...reader, role })).filter(({ action }) => action === "receipt opened").length;
  expect([await told("administrator"), await told("user")]).toEqual([1, 0]);
  expect(await opened(collaboration.id)).toEqual([]);
});

test("two approvals of one day are two receipts", async () => {
  const [one, other] = [await aReceipt(), await aReceipt()];

  for (const { employee, place, id } of [one, other]) await openReceiptAtOffice(employee, place, id);

  expect([await opened(one.customer.id), await opened(other.customer.id)].map(({ length }) => length)).toEqual([1, 1]);
});

test("of twenty who open it in twenty tabs at once one line is written, and the history adds up", async () => {
  const { employee, customer, reader, id, place } = await aReceipt();

  await twentyAtOnce(async () => [await openReceiptAtOffice(employee, place, id), await openReceipt(reader, id)]);

  expect([(await opened(customer.id)).length, (await opened(reader.companyId)).length]).toEqual([1, 1]);
  expect(await isHistoryWhole(customer)).toBe(true);
});

test("reading is no work on the customer", async () => {
  const { employee, customer, id, place } = await aReceipt();
  const last = () => superuser.select({ at: customers.lastActivityAt }).from(customers).where(eq(customers.id, customer.id));
  const before = await last();

  await openReceiptAtOffice(employee, place, id);

  expect(await last()).toEqual(before);
});

test("whoever gets nothing to read leaves no line", async () => {
  const [mine, theirs] = [await aReceipt(), await aReceipt()];

  const got = [
    await openReceiptAtOffice(mine.employee, theirs.place, theirs.id),
    await openReceiptAtOffice(mine.employee, { ...mine.place, service: "payroll" }, mine.id),
    await openReceiptAtOffice(mine.employee, mine.place, theirs.id),
    await openReceipt(mine.reader, theirs.id),
    await openReceipt(mine.reader, "nonsense"),
  ];

  expect(got).toEqual([undefined, undefined, undefined, undefined, undefined]);
  for (const chain of [mine.customer.id, theirs.customer.id, mine.reader.companyId, theirs.reader.companyId])
    expect(await opened(chain)).toEqual([]);
});
