import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { documents } from "#db/schema/index.ts";
import { sendAnyway } from "#lib/exchange/send/anyway.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { findDocument } from "#lib/exchange/views/document.ts";
import { aFileBeside, aMailbox, aSentInvoice, brokenInvoice, invoiceFile, receivedOf } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

async function aRepeatedNumber() {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const firstId = await aSentInvoice(berg, ek, { number: "7" });
  const other = invoiceFile(berg, ek, { number: "7", buyerReference: "Någon annan" });
  const { documentId, stoppedBecause } = await sendInvoice(berg.head, other);
  expect(stoppedBecause).toBe("duplicate");
  return { berg, ek, firstId, other, stoppedId: documentId! };
}

test("what was stopped because of its number is sent all the same, byte for byte, and both sides see it", async () => {
  const { berg, ek, firstId, other, stoppedId } = await aRepeatedNumber();

  const { documentId } = await sendAnyway(berg.head, stoppedId);

  const sent = await findDocument(berg.head, documentId!);
  expect(sent).toMatchObject({ stoppedAt: null, repeats: firstId, alike: [{ id: firstId }] });
  expect(Buffer.from(sent!.file.bytes).equals(other.bytes)).toBe(true);
  const received = await superuser
    .select({ notices: documents.notices })
    .from(documents)
    .where(and(eq(documents.companyId, ek.companyId), eq(documents.direction, "in")))
    .orderBy(documents.enteredAt);
  expect(received.map(({ notices }) => notices)).toEqual([["first-to-account"], ["duplicate"]]);
  expect(await findDocument(berg.head, stoppedId)).toMatchObject({ handledAt: expect.any(Date) });
});

test("sent all the same five times at once it is sent once", async () => {
  const { berg, ek, stoppedId } = await aRepeatedNumber();

  const sent = await Promise.all(Array.from({ length: 5 }, () => sendAnyway(berg.head, stoppedId)));

  expect(new Set(sent.map(({ documentId }) => documentId)).size).toBe(1);
  expect(await superuser.$count(documents, eq(documents.companyId, ek.companyId))).toBe(2);
});

test("only what was stopped because of its number is", async () => {
  const { berg, ek, firstId } = await aRepeatedNumber();
  const broken = await sendInvoice(berg.head, brokenInvoice(berg, ek));

  for (const id of [firstId, broken.documentId!]) expect(await sendAnyway(berg.head, id)).toEqual({ refusal: "not-stopped" });
});

test("what was stopped for its number goes with its files when it is sent all the same", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  await aSentInvoice(berg, ek, { number: "5" });
  const second = invoiceFile(berg, ek, { number: "5", buyerReference: "Någon annan" });
  const stopped = await sendInvoice(berg.head, second, { attached: [aFileBeside("f.pdf")] });

  const { documentId } = await sendAnyway(berg.head, stopped.documentId!);

  expect((await findDocument(berg.head, documentId!))?.beside.map(({ name }) => name)).toEqual(["f.pdf"]);
  expect((await findDocument(ek.head, await receivedOf(documentId!)))?.beside.map(({ name }) => name)).toEqual(["f.pdf"]);
});
