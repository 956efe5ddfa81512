import { expect, test, vi } from "vitest";
import { rightsIn } from "#lib/access/mailbox.ts";
import { downloadPart } from "#lib/exchange/everything/download.ts";
import { listParts } from "#lib/exchange/everything/parts.ts";
import { readSome } from "#lib/exchange/everything/read.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { openBeside } from "#lib/exchange/views/document.ts";
import { proposeCredit } from "#lib/exchange/write/credit.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { now } from "#lib/time.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aFileBeside, aMailbox, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

test("nobody opens a file beside an invoice, or credits it, or takes away everything, of a mailbox that is not theirs, with the database's walls down", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const { documentId = "" } = await sendInvoice(berg.head, invoiceFile(berg, ek), { attached: [aFileBeside()] });
  const erik = await aColleagueOf(berg.employee, "administrator");
  const peter = { ...berg.head, ...(await aUserOf(berg.head, "user")), role: "user" as const };
  const strangers = [
    ...[ek.head, { ...ek.head, companyId: berg.companyId }, ek.atOffice, { ...ek.atOffice, companyId: berg.companyId }],
    ...[{ ...berg.atOffice, ...erik }, peter],
  ];
  const year = calendarDay(now()).slice(0, 4);
  const before = await rowsInEveryTable();

  for (const stranger of strangers) {
    if (stranger.companyId === berg.companyId) expect(await rightsIn(stranger)).toEqual([]);
    expect(await openBeside(stranger, documentId, 1)).toBeUndefined();
    expect(await proposeCredit(stranger, documentId)).toBeUndefined();
    if ("officeId" in stranger) continue;
    expect(await listParts({ ...stranger, companyId: berg.companyId })).toEqual([]);
    expect(await downloadPart({ ...stranger, companyId: berg.companyId }, year, "sv")).toEqual({ refusal: "unknown-part" });
    await expect(readSome({ ...stranger, companyId: berg.companyId }, [documentId])).rejects.toThrow("has closed");
  }

  expect(await rowsInEveryTable()).toEqual(before);
  expect(await openBeside(berg.head, documentId, 1)).toMatchObject({ name: "faktura.pdf" });
});
