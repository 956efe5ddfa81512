import { expect, test, vi } from "vitest";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aMailbox, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

test("nobody does anything in a mailbox that is not theirs, with the database's walls down", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const erik = await aColleagueOf(berg.employee, "administrator");
  const strangers = [
    { ...ek.head, companyId: berg.companyId },
    { ...ek.atOffice, companyId: berg.companyId },
    { ...berg.atOffice, ...erik },
  ];
  const before = await rowsInEveryTable();

  for (const stranger of strangers) expect(await sendInvoice(stranger, invoiceFile(berg, ek))).toEqual({ refusal: "not-allowed" });

  expect(await rowsInEveryTable()).toEqual(before);
});
