import { expect, test, vi } from "vitest";
import { findMailboxOfDocument } from "#lib/access/mailbox.ts";
import { downloadDocuments } from "#lib/exchange/chosen/bundle.ts";
import { markHandled } from "#lib/exchange/chosen/handle.ts";
import { askAgain } from "#lib/exchange/other/ask-again.ts";
import { confirmRead } from "#lib/exchange/other/confirm-read.ts";
import { listInvoices } from "#lib/exchange/other/invoices.ts";
import { askAfterAll, noLongerAsk } from "#lib/exchange/other/no-longer-ask.ts";
import { listOffices } from "#lib/exchange/other/offices.ts";
import { replyTo } from "#lib/exchange/other/reply.ts";
import { sendDocument } from "#lib/exchange/other/send.ts";
import { countDocuments } from "#lib/exchange/views/count.ts";
import { findDocument, openDocument } from "#lib/exchange/views/document.ts";
import { listExchanged, listExchangedAtOffice } from "#lib/exchange/views/exchanged.ts";
import { everyDocument } from "#lib/exchange/views/filter.ts";
import { listDocuments } from "#lib/exchange/views/list.ts";
import { findReport } from "#lib/exchange/views/report.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox, aSentInvoice } from "#tests/support/cast/mailboxes.ts";
import { aboutNothing, aDocumentBy, anotherOfficeOf, pdf } from "#tests/support/cast/other-documents.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

const file = pdf("Bara för byrån och företaget.");
const refused = { refusal: expect.stringMatching(/^(not-allowed|unknown-document)$/) };

test("nobody but the company and its one office reads, asks for or says anything about a document, with the database's walls down", async () => {
  const [berg, ros] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Ros Rör AB")];
  const sara = await anotherOfficeOf(berg);
  const { officeId } = berg.employee;
  const { documentId: id = "" } = await sendDocument(berg.atOffice, { ...aboutNothing, asks: "answer", file });
  const sent = await aDocumentBy(berg.head, { asks: "read", officeId });
  const peter = await aUserOf(berg.head, "user");
  const erik = await aColleagueOf(berg.employee, "administrator");
  const { sha256 = "" } = (await findDocument(berg.head, id)) ?? {};
  const strangers = [
    ...[sara, { ...berg.head, ...peter, role: "user" as const }, ros.head, { ...ros.head, companyId: berg.companyId }],
    ...[ros.atOffice, { ...ros.atOffice, companyId: berg.companyId }, { ...berg.atOffice, ...erik }],
  ];
  const before = await rowsInEveryTable();

  for (const stranger of strangers) {
    for (const documentId of [id, sent]) {
      expect(await openDocument(stranger, documentId)).toBeUndefined();
      expect(await findDocument(stranger, documentId)).toBeUndefined();
      expect(await findReport(stranger, documentId)).toBeUndefined();
      expect(await confirmRead(stranger, documentId)).toEqual(refused);
      expect(await askAgain(stranger, documentId)).toEqual(refused);
      expect(await noLongerAsk(stranger, documentId)).toEqual(refused);
      expect(await askAfterAll(stranger, documentId)).toEqual(refused);
      expect(await replyTo(stranger, { documentId, reply: "Nej." })).toEqual(refused);
    }
    expect(await listExchanged(stranger, sha256)).toEqual([]);
    expect((await listDocuments(stranger, everyDocument)).documents).toEqual([]);
    expect(await countDocuments(stranger)).toEqual({ attention: 0, in: 0, out: 0, all: 0 });
    expect(await downloadDocuments(stranger, [id, sent], "sv")).toEqual({ refusal: "nothing-chosen" });
    expect(await markHandled(stranger, [id, sent])).toEqual({ handled: [] });
  }
  for (const employee of [sara, ros.employee, erik]) {
    expect(await listExchangedAtOffice(employee, sha256)).toEqual([]);
    expect(await findMailboxOfDocument(employee, id)).toBeUndefined();
  }
  expect(await rowsInEveryTable()).toEqual(before);
});

test("nobody sends into a mailbox that is not theirs, nor reads which offices and invoices it has", async () => {
  const [berg, ros] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Ros Rör AB")];
  const invoiceId = await aSentInvoice(berg, ros);
  const erik = await aColleagueOf(berg.employee, "administrator");
  const strangers = [
    { ...ros.head, companyId: berg.companyId },
    { ...ros.atOffice, companyId: berg.companyId },
    { ...berg.atOffice, ...erik },
  ];
  const before = await rowsInEveryTable();

  for (const stranger of strangers) {
    expect(await sendDocument(stranger, { ...aboutNothing, file })).toEqual({ refusal: "not-allowed" });
    expect(await listOffices(stranger)).toEqual([]);
    expect(await listInvoices(stranger, invoiceId)).toEqual([]);
  }
  expect((await listInvoices(ros.head, invoiceId)).map(({ id }) => id)).not.toContain(invoiceId);
  expect(await rowsInEveryTable()).toEqual(before);
});
