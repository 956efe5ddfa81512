import { eq, inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { documents, payloads } from "#db/schema/index.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aMailbox, brokenInvoice, fileOf, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const rowsOf = (companyId: string) =>
  superuser.select().from(documents).where(eq(documents.companyId, companyId)).orderBy(documents.enteredAt);
const wholeChains = (ids: string[]) =>
  superuser
    .select({ whole: sql<boolean>`is_chain_whole(${documents.id})` })
    .from(documents)
    .where(inArray(documents.id, ids));

test("what is right lies in both mailboxes with the same bytes, and each side has its own history", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const file = invoiceFile(berg, ek, { number: "2041" });

  const sent = await sendInvoice(berg.head, file);

  expect(sent).toMatchObject({ stoppedBecause: null, isRepeat: false });
  const [[out], [received]] = [await rowsOf(berg.companyId), await rowsOf(ek.companyId)];
  const both = { kind: "invoice", number: "2041", payable: "13037.50", account: "5501234", reference: "10017", currency: "SEK" };
  expect(out).toMatchObject({
    ...both,
    id: sent.documentId,
    direction: "out",
    counterpartName: "Eks Kakel AB",
    counterpartId: ek.companyId,
  });
  expect(received).toMatchObject({ ...both, direction: "in", counterpartName: "Bergs Bygg AB", notices: ["first-to-account"] });
  expect(out?.exchangeId).toBe(received?.exchangeId);
  const ids = [out!.id, received!.id];
  const kept = await superuser.select().from(payloads).where(inArray(payloads.documentId, ids));
  expect(kept.map(({ bytes }) => Buffer.from(bytes).equals(file.bytes))).toEqual([true, true]);
  expect(await wholeChains(ids)).toEqual([{ whole: true }, { whole: true }]);
});

test("what breaks a rule is stopped with what is wrong, and nothing has been sent", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];

  const { stoppedBecause } = await sendInvoice(berg.head, brokenInvoice(berg, ek));

  expect(stoppedBecause).toBe("rules");
  const [row] = await rowsOf(berg.companyId);
  expect(row).toMatchObject({ acceptedAt: null, deliveredAt: null, stoppedBecause: "rules" });
  expect(row?.breaches.map(({ id }) => id)).toContain("BR-CO-16");
  expect(await rowsOf(ek.companyId)).toEqual([]);
});

test("a stopped invoice asks for nobody once it has been sent again, under the same number", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  const right = invoiceFile(berg, ek, { number: "77" });
  await sendInvoice(
    berg.head,
    fileOf(
      Buffer.from(right.bytes)
        .toString()
        .replace(/(<cbc:PayableAmount[^>]*>)[^<]+/, "$11.00"),
    ),
  );

  await sendInvoice(berg.head, right);

  const [stopped, sent] = await rowsOf(berg.companyId);
  expect([stopped?.handledAt, sent?.acceptedAt]).toEqual([expect.any(Date), expect.any(Date)]);
});

test.each([
  ["a file that is no invoice", "file", () => fileOf("%PDF-1.7")],
  ["another company's invoice", "not-yours", (berg: Party, ek: Party) => invoiceFile(ek, berg)],
  ["an invoice to a company that is not here", "not-reachable", (berg: Party) => invoiceFile(berg, stranger)],
])("%s is stopped", async (_, because, make) => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];

  expect(await sendInvoice(berg.head, make(berg, ek))).toMatchObject({ stoppedBecause: because });
  expect(await rowsOf(ek.companyId)).toEqual([]);
});

type Party = Awaited<ReturnType<typeof aMailbox>>;
const stranger = { customer: { name: "Ingen Alls AB", organisationNumber: "5591004105" } };

test("the same file is sent once, and another with its number only where that is meant", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  const [file, other] = [invoiceFile(berg, ek, { number: "5" }), invoiceFile(berg, ek, { number: "5", buyerReference: "Någon annan" })];
  const first = await sendInvoice(berg.head, file);

  expect(await sendInvoice(berg.head, file)).toEqual({ ...first, isRepeat: true });
  expect(await sendInvoice(berg.head, other)).toMatchObject({ stoppedBecause: "duplicate" });
  expect(await sendInvoice(berg.head, other, { evenIfRepeated: true })).toMatchObject({ stoppedBecause: null });
  expect((await rowsOf(ek.companyId)).map(({ notices }) => notices)).toEqual([["first-to-account"], ["duplicate"]]);
});

test("the same file sent twenty times at once is one invoice, and two files with one number are one and one that is stopped", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  const file = invoiceFile(berg, ek);

  const sent = await Promise.all(Array.from({ length: 20 }, () => sendInvoice(berg.head, file)));
  const two = ["Anna", "Bo"].map((buyerReference) => invoiceFile(berg, ek, { number: "9", buyerReference }));
  const alike = await Promise.all(two.map((one) => sendInvoice(berg.head, one)));

  expect(new Set(sent.map(({ documentId }) => documentId)).size).toBe(1);
  expect(alike.map(({ stoppedBecause }) => stoppedBecause).sort()).toEqual(["duplicate", null]);
  expect(await rowsOf(ek.companyId)).toHaveLength(2);
});

test("whoever works on the task sends for the company, and nobody else at the office", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  const erik = await aColleagueOf(berg.employee, "administrator");

  expect(await sendInvoice(berg.atOffice, invoiceFile(berg, ek))).toMatchObject({ stoppedBecause: null });
  expect(await sendInvoice({ ...berg.atOffice, ...erik }, invoiceFile(berg, ek))).toEqual({ refusal: "not-allowed" });
  const other = await anEmployee();
  await aCustomerOf(other);
  expect(await sendInvoice({ ...berg.atOffice, ...other }, invoiceFile(berg, ek))).toEqual({ refusal: "not-allowed" });
});
