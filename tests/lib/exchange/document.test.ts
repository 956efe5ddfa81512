import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { companyUsers, documents } from "#db/schema/index.ts";
import { findDocument, openDocument } from "#lib/exchange/views/document.ts";
import { at } from "#lib/time.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox, aSentInvoice } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

async function anExchange() {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const sentId = await aSentInvoice(berg, ek, { number: "2041" });
  const [received] = await superuser
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.companyId, ek.companyId), eq(documents.direction, "in")));
  return { berg, ek, sentId, receivedId: received!.id };
}

const readAtOf = async (id: string) =>
  (await superuser.select({ readAt: documents.readAt }).from(documents).where(eq(documents.id, id)))[0]?.readAt;
const told = (found: Awaited<ReturnType<typeof findDocument>>) => found?.events.map(({ event, who, office }) => [event, who, office]);

test("each side reads what it sent or received, with its own history, and the other side only as its company", async () => {
  const { berg, ek, sentId, receivedId } = await anExchange();

  const [out, received] = [await findDocument(berg.head, sentId), await findDocument(ek.head, receivedId)];

  expect(out).toMatchObject({ number: "2041", direction: "out", counterpartName: "Eks Kakel AB" });
  expect(told(out)).toEqual([
    ["delivered", "Eks Kakel AB", null],
    ["sent", berg.head.name, null],
  ]);
  expect(received).toMatchObject({ number: "2041", direction: "in", counterpartName: "Bergs Bygg AB" });
  expect(told(received)).toEqual([
    ["read", ek.head.name, null],
    ["received", "Bergs Bygg AB", null],
  ]);
  expect(Buffer.from(received!.file.bytes).equals(out!.file.bytes)).toBe(true);
});

test("a received invoice is read when somebody of its company first opens it, and by nobody at the office", async () => {
  const { ek, receivedId } = await anExchange();

  await openDocument(ek.atOffice, receivedId);
  expect(await readAtOf(receivedId)).toBeNull();
  await Promise.all(Array.from({ length: 10 }, () => openDocument(ek.head, receivedId)));
  const first = await readAtOf(receivedId);
  await openDocument(ek.head, receivedId);

  expect(first).toEqual(expect.any(Date));
  expect(await readAtOf(receivedId)).toEqual(first);
  expect(told(await findDocument(ek.head, receivedId))?.filter(([event]) => event === "read")).toHaveLength(2);
});

test("what an office's people read is told of once a day and person, with their office, of what was sent too", async () => {
  const { berg, sentId } = await anExchange();
  const { name, officeName } = berg.employee;

  await Promise.all(Array.from({ length: 5 }, () => openDocument(berg.atOffice, sentId)));
  const tomorrow = new Date(Date.now() + 26 * 3_600_000);
  await at(tomorrow, () => openDocument(berg.atOffice, sentId));

  expect(told(await findDocument(berg.head, sentId))).toEqual([
    ["read", name, officeName],
    ["read", name, officeName],
    ["delivered", "Eks Kakel AB", null],
    ["sent", berg.head.name, null],
  ]);
});

test("to its office a company's people are the company", async () => {
  const { berg, sentId } = await anExchange();

  const found = await findDocument(berg.atOffice, sentId);

  expect(told(found)?.at(-1)).toEqual(["sent", "Bergs Bygg AB", null]);
});

test("whoever may not open the mailbox finds nothing and leaves no trace, and a strange id is none", async () => {
  const { berg, ek, sentId } = await anExchange();
  const peter = { ...berg.head, ...(await aUserOf(berg.head, "user")), role: "user" as const };
  const erik = { ...berg.atOffice, ...(await aColleagueOf(berg.employee, "administrator")) };

  for (const stranger of [peter, erik, ek.head, ek.atOffice]) expect(await findDocument(stranger, sentId)).toBeUndefined();
  expect(await findDocument(berg.head, "nothing")).toBeUndefined();
  expect(told(await findDocument(berg.head, sentId))).toHaveLength(2);
  const its = and(eq(companyUsers.companyId, berg.companyId), eq(companyUsers.personId, peter.personId));
  await superuser.update(companyUsers).set({ documents: "see" }).where(its);
  expect(await findDocument(peter, sentId)).toMatchObject({ id: sentId });
});

test("its page knows what had come from its sender before, and others with its number", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  await aSentInvoice(berg, ek);
  await aSentInvoice({ ...berg, customer: { ...berg.customer, name: "Bergs Bygg & Montage AB" } }, ek);
  const rows = await superuser
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.companyId, ek.companyId), eq(documents.direction, "in")))
    .orderBy(documents.enteredAt);

  const [first, second] = await Promise.all(rows.map(({ id }) => findDocument(ek.head, id)));

  expect(first).toMatchObject({ earlier: { many: 0, name: undefined }, alike: [] });
  expect(second).toMatchObject({ notices: ["other-name"], earlier: { many: 1, name: "Bergs Bygg AB" }, alike: [] });
});
