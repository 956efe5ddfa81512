import { expect, test, vi } from "vitest";
import { findMailboxOfDocument, rightsIn } from "#lib/access/mailbox.ts";
import { sendAnyway } from "#lib/exchange/send/anyway.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { findDocument, openDocument } from "#lib/exchange/views/document.ts";
import { listExchanged, listExchangedAtOffice } from "#lib/exchange/views/exchanged.ts";
import { findReport } from "#lib/exchange/views/report.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aMailbox, aSentInvoice, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

test("nobody opens, checks or sends a document of a mailbox that is not theirs, with the database's walls down", async () => {
  const [berg, ek, ros] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB"), await aMailbox("Ros Rör AB")];
  const id = await aSentInvoice(berg, ek, { number: "5" });
  const stopped = await sendInvoice(berg.head, invoiceFile(berg, ek, { number: "5", buyerReference: "Någon annan" }));
  const { sha256 } = (await findDocument(berg.head, id)) ?? {};
  const erik = await aColleagueOf(berg.employee, "administrator");
  const strangers = [
    ...[ros.head, { ...ros.head, companyId: berg.companyId }],
    ...[ros.atOffice, { ...ros.atOffice, companyId: berg.companyId }, { ...berg.atOffice, ...erik }],
  ];
  const before = await rowsInEveryTable();

  for (const stranger of strangers) {
    if (stranger.companyId === berg.companyId) expect(await rightsIn(stranger)).toEqual([]);
    expect(await openDocument(stranger, id)).toBeUndefined();
    expect(await findDocument(stranger, id)).toBeUndefined();
    expect(await findReport(stranger, id)).toBeUndefined();
    expect(await listExchanged(stranger, sha256!)).toEqual([]);
    expect(await sendAnyway(stranger, stopped.documentId!)).toEqual({ refusal: expect.stringMatching(/^not-(allowed|stopped)$/) });
  }
  for (const employee of [ros.employee, erik]) {
    expect(await listExchangedAtOffice(employee, sha256!)).toEqual([]);
    expect(await findMailboxOfDocument(employee, id)).toBeUndefined();
  }

  expect(await rowsInEveryTable()).toEqual(before);
});
