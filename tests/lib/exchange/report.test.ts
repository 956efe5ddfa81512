import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { listExchanged, listExchangedAtOffice } from "#lib/exchange/views/exchanged.ts";
import { findReport } from "#lib/exchange/views/report.ts";
import { aMailbox, aSentInvoice, brokenInvoice, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("a delivery report says what was sent, by whom, and that nothing of it has changed", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const id = await aSentInvoice(berg, ek);

  const report = await findReport(berg.head, id);

  expect(report).toMatchObject({ isUnchanged: true, chain: { isWhole: true, links: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  expect(report?.events.map(({ event }) => event)).toEqual(["sent", "delivered"]);
});

test("it says when bytes or history are not what they were", async () => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const id = await aSentInvoice(berg, ek);
  await superuser.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update payloads set bytes = bytes || '\\x20' where document_id = ${id}`);
    await tx.execute(sql`update document_events set actor_name = 'Någon Annan' where chain = ${id} and position = 1`);
  });

  expect(await findReport(berg.head, id)).toMatchObject({ isUnchanged: false, chain: { isWhole: false } });
});

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("a file is known by its bytes, to whoever may open a mailbox where it lies: what was stopped too, and nothing else", async () => {
  const [berg, ek, ros] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB"), await aMailbox("Ros Rör AB")];
  const [file, broken] = [invoiceFile(berg, ek, { number: "31" }), brokenInvoice(berg, ek)];
  await sendInvoice(berg.head, file);
  await sendInvoice(berg.head, broken);
  const hash = hashOf(file.bytes);

  expect(await listExchanged(berg.head, hash)).toMatchObject([{ direction: "out", number: "31", stoppedAt: null }]);
  expect(await listExchanged(ek.atOffice, hash)).toMatchObject([{ direction: "in", counterpartName: "Bergs Bygg AB" }]);
  expect(await listExchangedAtOffice(ek.employee, hash)).toMatchObject([{ direction: "in", companyName: "Eks Kakel AB" }]);
  expect(await listExchanged(berg.head, hashOf(broken.bytes))).toMatchObject([{ stoppedAt: expect.any(Date) }]);
  expect(await listExchanged(ros.head, hash)).toEqual([]);
  expect(await listExchanged(berg.head, hashOf(Buffer.from("another")))).toEqual([]);
});
