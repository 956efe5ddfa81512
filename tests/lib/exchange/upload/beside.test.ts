import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { documentEvents } from "#db/schema/index.ts";
import { downloadDocuments } from "#lib/exchange/chosen/bundle.ts";
import { sendFiles } from "#lib/exchange/upload/send-files.ts";
import { findDocument, openBeside } from "#lib/exchange/views/document.ts";
import { findReport } from "#lib/exchange/views/report.ts";
import { aMailbox, invoiceFile, type Mailbox, receivedOf } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const pdf = strToU8("%PDF-1.7\n% en bild av fakturan\n");
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const workbook = zipSync({ "[Content_Types].xml": strToU8("<a/>"), "xl/workbook.xml": strToU8("<a/>") });
const csv = strToU8("dag;tid\n1;8\n");
const named = (name: string, bytes: Uint8Array) => ({ name, bytes: new Uint8Array(bytes) });
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function sent(from: Mailbox, files: { name: string; bytes: Uint8Array<ArrayBuffer> }[]) {
  const { fates = [] } = await sendFiles(from.head, files);
  const [first] = fates.flatMap((fate) => ("documentId" in fate ? [fate] : []));
  return { fates, documentId: first?.documentId ?? "" };
}

async function twoMailboxes() {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  return { berg, ek, invoice: invoiceFile(berg, ek, { number: "2041" }) };
}

test("what is called as an invoice lies beside it in both mailboxes, its picture first, and the invoice is untouched", async () => {
  const { berg, ek, invoice } = await twoMailboxes();
  const zip = zipSync({
    "a/2041.xml": invoice.bytes,
    "a/2041-tid.csv": csv,
    "a/2041/plats.png": png,
    "a/2041.PDF": pdf,
    "b/2041.pdf": pdf,
  });

  const { fates, documentId } = await sent(berg, [named("alla.zip", zip)]);

  expect(fates.slice(1)).toEqual([{ name: "2041.pdf", why: "no-invoice" }]);
  for (const [reader, id] of [
    [berg.head, documentId],
    [ek.atOffice, await receivedOf(documentId)],
  ] as const) {
    const found = await findDocument(reader, id);
    expect(found?.beside.map(({ name, mediaType, size }) => [name, mediaType, size])).toEqual([
      ["2041.PDF", "application/pdf", pdf.length],
      ["2041-tid.csv", "text/csv", csv.length],
      ["plats.png", "image/png", png.length],
    ]);
    expect(Buffer.from(found!.file.bytes).equals(invoice.bytes)).toBe(true);
    expect(await openBeside(reader, id, 3)).toEqual({ name: "plats.png", mediaType: "image/png", bytes: Buffer.from(png) });
    expect(await openBeside(reader, id, 4)).toBeUndefined();
    expect(await openBeside(reader, id, 0)).toBeUndefined();
  }
});

test("files chosen one by one belong together too", async () => {
  const { berg, invoice } = await twoMailboxes();

  const { documentId } = await sent(berg, [{ ...invoice, name: "f.xml" }, named("f.pdf", pdf), named("f_tid.xlsx", workbook)]);

  expect((await findDocument(berg.head, documentId))?.beside.map(({ name }) => name)).toEqual(["f.pdf", "f_tid.xlsx"]);
});

test("the history says which files came, the delivery report that they are the same, and the chosen come with them", async () => {
  const { berg, invoice } = await twoMailboxes();
  const { documentId } = await sent(berg, [{ ...invoice, name: "f.xml" }, named("f.pdf", pdf)]);

  const [first] = await superuser.select().from(documentEvents).where(eq(documentEvents.chain, documentId));
  expect(first?.details).toEqual({ sha256: hashOf(invoice.bytes), file1: `${hashOf(pdf)}  f.pdf` });
  expect(await findReport(berg.head, documentId)).toMatchObject({
    isUnchanged: true,
    beside: [{ name: "f.pdf", size: pdf.length, sha256: hashOf(pdf), isUnchanged: true }],
  });
  const files = unzipSync((await downloadDocuments(berg.head, [documentId], "sv")).content!);
  expect(Object.keys(files)).toEqual(["01-2041.xml", "01-2041/1-f.pdf", "index.csv"]);
  expect(strFromU8(files["01-2041/1-f.pdf"]!)).toBe(strFromU8(pdf));
});

test.each([
  ["is another", "update payloads set bytes = bytes || '\\x20' where position = 1 and document_id ="],
  ["has another name", "update payloads set name = 'g.pdf' where position = 1 and document_id ="],
  ["is gone", "delete from payloads where position = 1 and document_id ="],
])("a delivery report says when a file beside an invoice %s", async (_, spoil) => {
  const { berg, invoice } = await twoMailboxes();
  const { documentId } = await sent(berg, [{ ...invoice, name: "f.xml" }, named("f.pdf", pdf)]);
  await superuser.transaction(async (tx) => {
    await tx.execute("set local session_replication_role = replica");
    await tx.execute(`${spoil} '${documentId}'`);
  });

  expect(await findReport(berg.head, documentId)).toMatchObject({ isUnchanged: false, beside: [{ isUnchanged: false }] });
});

test("a file that is sent again is the same whatever lies beside it, and whoever sends it is told that it was not added", async () => {
  const { berg, invoice } = await twoMailboxes();
  const alone = { ...invoice, name: "f.xml" };
  const { documentId } = await sent(berg, [alone]);

  const again = await sent(berg, [alone, named("f.pdf", pdf)]);
  const bare = await sent(berg, [alone]);

  expect(again.fates).toEqual([{ documentId, isRepeat: true, notAdded: true }]);
  expect(bare.fates).toEqual([{ documentId, isRepeat: true, notAdded: false }]);
  expect((await findDocument(berg.head, documentId))?.beside).toEqual([]);
});
