import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { documents, tasks } from "#db/schema/index.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { countDocuments, mostCounted } from "#lib/exchange/views/count.ts";
import { listMailboxCustomers } from "#lib/exchange/views/customers.ts";
import { type DocumentFilter, everyDocument } from "#lib/exchange/views/filter.ts";
import { countAttentionAt } from "#lib/exchange/views/home.ts";
import { documentsPerPage, listDocuments } from "#lib/exchange/views/list.ts";
import type { Reader } from "#lib/exchange/views/reader.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aMailbox, aMailboxOf, aSentInvoice, brokenInvoice } from "#tests/support/cast/mailboxes.ts";
import { answered, manyOf } from "#tests/support/cast/many-documents.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const numbersOf = async (reader: Reader, filter: Partial<DocumentFilter> = {}) =>
  (await listDocuments(reader, { ...everyDocument, ...filter })).documents.map(({ number }) => number);

test("an office sees what its customers have sent and received, the latest first, and each company its own side", async () => {
  const anna = await anEmployee();
  const [berg, ek] = [await aMailboxOf(anna, "Bergs Bygg AB"), await aMailboxOf(anna, "Eks Kakel AB")];
  const sund = await aMailbox("Sunds Rör AB");
  await aSentInvoice(berg, ek, { number: "1" });
  await aSentInvoice(sund, ek, { number: "2" });

  expect(await numbersOf(anna)).toEqual(["2", "1", "1"]);
  expect(await numbersOf(anna, { view: "in" })).toEqual(["2", "1"]);
  expect(await numbersOf(anna, { view: "out" })).toEqual(["1"]);
  expect(await numbersOf(anna, { customer: berg.customer.id })).toEqual(["1"]);
  expect(await numbersOf(ek.atOffice)).toEqual(["2", "1"]);
  expect(await numbersOf(ek.head)).toEqual(["2", "1"]);
  expect(await numbersOf(sund.head)).toEqual(["2"]);
  expect(await listMailboxCustomers(anna)).toMatchObject([{ name: "Bergs Bygg AB" }, { name: "Eks Kakel AB" }]);
});

test("whoever does not work on the task sees nothing of it, whatever their rights, and neither does anybody once the task is inactive", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  const erik = await aColleagueOf(berg.employee, "administrator");
  await aSentInvoice(berg, ek);

  expect(await numbersOf(erik)).toEqual([]);
  expect(await countDocuments(erik)).toEqual({ attention: 0 });
  expect(await numbersOf(berg.employee)).toHaveLength(1);
  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(eq(tasks.officeId, berg.employee.officeId));
  expect(await numbersOf(berg.employee)).toEqual([]);
  expect(await numbersOf(berg.atOffice)).toEqual([]);
});

test("what is stopped, questioned, rejected or accepted with conditions needs attention until it is handled, and nothing else does", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  await sendInvoice(berg.head, brokenInvoice(berg, ek));
  const ids: string[] = [];
  for (const [place, code] of (["UQ", "CA", "RE", "AP", "PD", "IP", "AB"] as const).entries())
    ids.push(await answered(await aSentInvoice(berg, ek, { number: `7${place}` }), code));
  await aSentInvoice(berg, ek, { number: "80" });

  expect((await numbersOf(berg.employee, { view: "attention" })).slice(0, 3)).toEqual(["72", "71", "70"]);
  expect(await countDocuments(berg.employee)).toEqual({ attention: 4 });
  expect(await countAttentionAt(berg.head, [berg.companyId, ek.companyId])).toEqual(new Map([[berg.companyId, 4]]));
  expect(await countDocuments(berg.head)).toEqual({ attention: 4, in: 0, out: 9, all: 9 });
  await superuser.update(documents).set({ handledAt: new Date() }).where(eq(documents.id, ids[0]!));
  expect(await countDocuments(berg.head)).toMatchObject({ attention: 3 });
});

test("kind, state, answer and period leave out what is not meant", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  await at(daysFrom(new Date(), -40), () => aSentInvoice(berg, ek, { number: "1" }));
  await answered(await aSentInvoice(berg, ek, { number: "2" }), "AP");
  await sendInvoice(berg.head, brokenInvoice(berg, ek));

  expect(await numbersOf(berg.head, { answer: "AP" })).toEqual(["2"]);
  expect(await numbersOf(berg.head, { answer: "none", state: "delivered" })).toEqual(["1"]);
  expect(await numbersOf(berg.head, { state: "stopped" })).toHaveLength(1);
  expect(await numbersOf(berg.head, { state: "handled" })).toEqual([]);
  expect(await numbersOf(berg.head, { kind: "credit-note" })).toEqual([]);
  expect(await numbersOf(berg.head, { period: "month" })).not.toContain("1");
  expect(await numbersOf(berg.head, { period: "quarter" })).toContain("1");
  expect(await numbersOf(ek.head, { state: "new" })).toEqual(["2", "1"]);
  await superuser.update(documents).set({ readAt: new Date() }).where(eq(documents.companyId, ek.companyId));
  expect([await numbersOf(ek.head, { state: "new" }), await numbersOf(ek.head, { state: "read" })]).toEqual([[], ["2", "1"]]);
});

test.each(["office", "company"])("every document stands on one page, also those that came in the same moment (%s)", async (by) => {
  const berg = await aMailbox();
  await manyOf(berg, 120);
  const reader = by === "office" ? berg.employee : berg.head;

  const seen: string[] = [];
  let before: DocumentFilter["before"] = null;
  do {
    const { documents: page, next } = await listDocuments(reader, { ...everyDocument, before });
    expect(page.length).toBeLessThanOrEqual(documentsPerPage);
    seen.push(...page.map(({ id }) => id));
    before = next ?? null;
  } while (before);

  expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
});

test("more than a thousand are not counted", async () => {
  const berg = await aMailbox();
  await manyOf(berg, mostCounted + 10);

  expect((await countDocuments(berg.head)).out).toBe(mostCounted + 1);
});
