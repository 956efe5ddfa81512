import { expect, test, vi } from "vitest";
import { findMailboxOfCustomer, findMailboxOfDocument, rightsIn } from "#lib/access/mailbox.ts";
import { downloadDocuments } from "#lib/exchange/chosen/bundle.ts";
import { markHandled, reopen } from "#lib/exchange/chosen/handle.ts";
import { whyClosed } from "#lib/exchange/views/closed.ts";
import { countDocuments } from "#lib/exchange/views/count.ts";
import { listMailboxCustomers } from "#lib/exchange/views/customers.ts";
import { exportDocuments } from "#lib/exchange/views/export.ts";
import { everyDocument } from "#lib/exchange/views/filter.ts";
import { countAttentionAt } from "#lib/exchange/views/home.ts";
import { listDocuments } from "#lib/exchange/views/list.ts";
import { findOwnMailbox } from "#lib/exchange/views/own-mailbox.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox, aSentInvoice } from "#tests/support/cast/mailboxes.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

test("nobody lists, counts, marks or takes away what lies in a mailbox that is not theirs, with the database's walls down", async () => {
  const [berg, ek, sund] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB"), await aMailbox("Sunds Rör AB")];
  const id = await aSentInvoice(berg, ek);
  const erik = await aColleagueOf(berg.employee, "administrator");
  const peter = await aUserOf(berg.head, "user");
  const strangers = [
    { ...sund.head, companyId: berg.companyId },
    { ...sund.atOffice, companyId: berg.companyId },
    sund.employee,
    erik,
    { ...berg.atOffice, ...erik },
    { ...berg.head, ...peter, role: "user" as const },
  ];
  const before = await rowsInEveryTable();

  for (const stranger of strangers) {
    expect(await listDocuments(stranger, everyDocument)).toEqual({ documents: [], next: undefined });
    expect(await countDocuments(stranger)).toMatchObject({ attention: 0 });
    expect(Object.values(await countDocuments(stranger)).every((many) => many === 0)).toBe(true);
    expect(await markHandled(stranger, [id])).toEqual({ handled: [] });
    expect(await reopen(stranger, [id])).toEqual({ handled: [] });
    expect(await downloadDocuments(stranger, [id], "sv")).toEqual({ refusal: "nothing-chosen" });
  }
  expect(await countAttentionAt(sund.head, [berg.companyId])).toEqual(new Map());
  for (const one of [sund.employee, erik]) {
    expect(await findMailboxOfCustomer(one, berg.customer.id)).toBeUndefined();
    expect(await findMailboxOfDocument(one, id)).toBeUndefined();
    expect(await rightsIn({ ...berg.atOffice, ...one })).toEqual([]);
  }
  expect(await listMailboxCustomers(erik)).toEqual([]);
  expect(await findOwnMailbox(erik)).toBeUndefined();
  expect(await whyClosed(sund.employee, berg.customer.id)).toEqual({ why: "not-active" });
  expect(await rowsInEveryTable()).toEqual(before);
  for (const stranger of strangers) {
    const { content } = await exportDocuments(stranger, everyDocument, "csv", "sv");
    expect(Buffer.from(content).toString().trim().split("\r\n")).toHaveLength(1);
  }
});
