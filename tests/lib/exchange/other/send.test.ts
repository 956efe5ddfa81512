import { eq } from "drizzle-orm";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { documents } from "#db/schema/index.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { sendDocument } from "#lib/exchange/other/send.ts";
import { findDocument } from "#lib/exchange/views/document.ts";
import { bytesPerDocument } from "#lib/standing/limits.ts";
import { aMailbox, aSentInvoice } from "#tests/support/cast/mailboxes.ts";
import { aboutNothing, aDocumentBy, anotherOfficeOf, collaborationsOf, pdf, png } from "#tests/support/cast/other-documents.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const fileOf = (name: string, content: string | Uint8Array) => ({ name, bytes: new Uint8Array(Buffer.from(content)) });
const zip = (names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([60])])));
const workbook = fileOf("saldo.xlsx", zip(["[Content_Types].xml", "xl/workbook.xml"]));

test("a document between a company and its office lies once, where both read the same", async () => {
  const berg = await aMailbox("Bergs Bygg AB");
  const invoiceId = await aSentInvoice(berg, await aMailbox("Eks Kakel AB"), { number: "2041" });

  const fromOffice = await aDocumentBy(berg.atOffice, { asks: "answer" });
  const fromCompany = await aDocumentBy(berg.head, { title: "Kvitto", aboutId: invoiceId, asks: "read" });

  const [read, seen] = [await findDocument(berg.head, fromOffice), await findDocument(berg.atOffice, fromCompany)];
  const once = { kind: "document", counterpartName: berg.employee.officeName, breaches: [], ruleSets: "", settledAt: null };
  expect(read).toMatchObject({ ...once, direction: "in", title: "Årsredovisning 2025", asks: "answer", aboutId: null });
  expect(seen).toMatchObject({ ...once, direction: "out", title: "Kvitto", asks: "read", about: "2041", invoice: { id: invoiceId } });
  expect(read?.file).toMatchObject({ name: "Årsredovisning 2025.pdf", mediaType: "application/pdf" });
  expect(read?.events.map(({ event, who, office }) => [event, who, office])).toEqual([
    ["read", berg.head.name, null],
    ["sent", berg.employee.name, berg.employee.officeName],
  ]);
  expect(seen?.events.at(-1)).toMatchObject({ event: "sent", who: berg.head.companyName, office: null });
  expect(await superuser.$count(documents, eq(documents.kind, "document"))).toBeGreaterThanOrEqual(2);
  expect((await findDocument(berg.head, invoiceId))?.documentsAbout.map(({ id }) => id)).toEqual([fromCompany]);
});

test.each([
  ["a PDF", pdf(), "application/pdf"],
  ["a picture", png, "image/png"],
  ["a photograph", fileOf("Bild.JPG", new Uint8Array([0xff, 0xd8, 0xff, 0xe0])), "image/jpeg"],
  ["a table", fileOf("saldo.csv", "Konto;Saldo\n1930;25,00\n"), "text/csv"],
  ["a workbook", workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
])("%s is sent as what it is", async (_, file, mediaType) => {
  const berg = await aMailbox();

  const { documentId } = await sendDocument(berg.head, { ...aboutNothing, file });

  expect((await findDocument(berg.head, documentId!))?.file).toMatchObject({ name: file.name, mediaType });
});

test.each([
  ["empty", fileOf("tom.pdf", "")],
  ["too-large", { name: "stor.pdf", bytes: new Uint8Array(bytesPerDocument + 1) }],
  ["unknown-kind", fileOf("program.exe", "MZ")],
  ["unknown-kind", fileOf("sida.html", "<p>")],
  ["unknown-kind", fileOf("tabell.ods", "PK")],
  ["unknown-kind", fileOf("utan ändelse", "%PDF-1.7")],
  ["unreadable", fileOf("bild.png", "%PDF-1.7")],
  ["unreadable", fileOf("sida.csv", "<html><script>")],
  ["unreadable", fileOf("saldo.csv", "a\u0000b")],
  ["unreadable", fileOf("saldo.xlsx", zip(["word/document.xml"]))],
  ["unreadable", fileOf("saldo.xlsx", "PK\u0003\u0004")],
])("a file is refused: %s", async (refusal, file) => {
  const berg = await aMailbox();

  expect(await sendDocument(berg.head, { ...aboutNothing, file })).toEqual({ refusal });
  expect(await superuser.$count(documents, eq(documents.companyId, berg.companyId))).toBe(0);
});

test("a company with two offices says which, and is refused where none is", async () => {
  const berg = await aMailbox();
  const sara = await anotherOfficeOf(berg);
  const send = (officeId: string | null) => sendDocument(berg.head, { ...aboutNothing, officeId, file: pdf() });

  expect(await send(null)).toEqual({ refusal: "choose-office" });
  const { documentId } = await send(sara.officeId);
  expect(await findDocument(sara, documentId!)).toBeDefined();
  expect(await findDocument(berg.atOffice, documentId!)).toBeUndefined();
  for (const id of await collaborationsOf(sara)) await endCollaboration(sara, id);
  expect(await send(sara.officeId)).toEqual({ refusal: "no-office" });
  expect(await findDocument(sara, documentId!)).toBeUndefined();
  expect(await findDocument(berg.head, documentId!)).toBeDefined();
});

test("it is about an invoice of its own mailbox, and no other", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  const sentId = await aSentInvoice(berg, ek);
  const other = await aDocumentBy(berg.head);
  const send = (aboutId: string) => sendDocument(ek.head, { ...aboutNothing, aboutId, file: pdf() });

  expect(await send(sentId)).toEqual({ refusal: "unknown-invoice" });
  expect(await sendDocument(berg.head, { ...aboutNothing, aboutId: other, file: pdf() })).toEqual({ refusal: "unknown-invoice" });
});
