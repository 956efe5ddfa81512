import { expect, test, vi } from "vitest";
import { rightsIn } from "#lib/access/mailbox.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { openBeside } from "#lib/exchange/views/document.ts";
import { proposeCredit } from "#lib/exchange/write/credit.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aFileBeside, aMailbox, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

test("nobody opens a file beside an invoice, or credits it, of a mailbox that is not theirs, with the database's walls down", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const { documentId = "" } = await sendInvoice(berg.head, invoiceFile(berg, ek), { attached: [aFileBeside()] });
  const erik = await aColleagueOf(berg.employee, "administrator");
  const peter = { ...berg.head, ...(await aUserOf(berg.head, "user")), role: "user" as const };
  const strangers = [
    ...[ek.head, { ...ek.head, companyId: berg.companyId }, ek.atOffice, { ...ek.atOffice, companyId: berg.companyId }],
    ...[{ ...berg.atOffice, ...erik }, peter],
  ];
  const before = await rowsInEveryTable();

  for (const stranger of strangers) {
    if (stranger.companyId === berg.companyId) expect(await rightsIn(stranger)).toEqual([]);
    expect(await openBeside(stranger, documentId, 1)).toBeUndefined();
    expect(await proposeCredit(stranger, documentId)).toBeUndefined();
  }

  expect(await rowsInEveryTable()).toEqual(before);
  expect(await openBeside(berg.head, documentId, 1)).toMatchObject({ name: "faktura.pdf" });
});
