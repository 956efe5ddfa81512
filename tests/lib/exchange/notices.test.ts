import { and, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { documents } from "#db/schema/index.ts";
import { sample } from "#lib/einvoice/model/sample.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { aMailbox, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
const payTo = (id: string) => ({ payment: { ...sample.payment, accounts: [{ id, branch: "SE:BANKGIRO" }] } });

async function noticesOf(file: ReturnType<typeof invoiceFile>) {
  await sendInvoice(berg.head, file);
  const [row] = await superuser
    .select({ notices: documents.notices })
    .from(documents)
    .where(and(eq(documents.companyId, ek.companyId), eq(documents.direction, "in")))
    .orderBy(desc(documents.enteredAt))
    .limit(1);
  return row?.notices;
}

test("the first invoice to an account is told of, the next is not, and one to another account is again", async () => {
  expect(await noticesOf(invoiceFile(berg, ek))).toEqual(["first-to-account"]);
  expect(await noticesOf(invoiceFile(berg, ek))).toEqual([]);
  expect(await noticesOf(invoiceFile(berg, ek, payTo("1234566")))).toEqual(["first-to-account"]);
});

test("another name than ever before is told of", async () => {
  const renamed = { ...berg, customer: { ...berg.customer, name: "Bergs Bygg & Montage AB" } };

  expect(await noticesOf(invoiceFile(renamed, ek))).toEqual(["other-name"]);
  expect(await noticesOf(invoiceFile(renamed, ek))).toEqual([]);
});
