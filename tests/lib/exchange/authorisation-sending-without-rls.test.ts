import { expect, test, vi } from "vitest";
import { findMailboxOfCustomer, findMailboxOfDocument, rightsIn } from "#lib/access/mailbox.ts";
import { sendFiles, whyNot } from "#lib/exchange/upload/send-files.ts";
import { listSent } from "#lib/exchange/upload/sent.ts";
import { WriteInput } from "#lib/exchange/write/input.ts";
import { prepare, previewInvoice } from "#lib/exchange/write/prepare.ts";
import { proposeInvoice } from "#lib/exchange/write/proposal.ts";
import { lookUpReceiver } from "#lib/exchange/write/reach.ts";
import { writeAndSend } from "#lib/exchange/write/write-and-send.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aMailbox, aSentInvoice, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { typedFor } from "#tests/support/cast/typed-invoice.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

test("nobody sends, writes or reads what was sent in a mailbox that is not theirs, with the database's walls down", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const documentId = await aSentInvoice(berg, ek);
  const typed = WriteInput.parse(typedFor(berg, ek));
  const erik = await aColleagueOf(berg.employee, "administrator");
  const strangers = [
    { ...ek.head, companyId: berg.companyId },
    { ...ek.atOffice, companyId: berg.companyId },
    { ...berg.atOffice, ...erik },
  ];
  const before = await rowsInEveryTable();

  const refused = { refusal: "not-allowed" };
  for (const stranger of strangers) {
    expect(await rightsIn(stranger)).toEqual([]);
    expect(await whyNot(stranger)).toBe("not-allowed");
    expect(await sendFiles(stranger, [invoiceFile(berg, ek)])).toEqual(refused);
    expect(await listSent(stranger, [documentId])).toEqual([]);
    expect(await prepare(stranger, typed)).toEqual(refused);
    expect(await previewInvoice(stranger, typed)).toEqual(refused);
    expect(await writeAndSend(stranger, typed)).toEqual(refused);
    expect(await proposeInvoice(stranger)).toBeUndefined();
    expect(await lookUpReceiver(stranger, ek.customer.organisationNumber)).toEqual(refused);
  }
  expect(await findMailboxOfDocument({ ...berg.employee, ...erik }, documentId)).toBeUndefined();
  expect(await findMailboxOfCustomer({ ...berg.employee, ...erik }, berg.customer.id)).toBeUndefined();
  expect(await listSent(ek.head, [documentId])).toEqual([]);
  expect(await rowsInEveryTable()).toEqual(before);
});
