import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { documents } from "#db/schema/index.ts";
import { bytesCheckedAtOnce } from "#lib/einvoice/check-apart.ts";
import { sendInvoice } from "#lib/exchange/send/send.ts";
import { aMailbox, fileOf, invoiceFile } from "#tests/support/cast/mailboxes.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("of more large files than may wait those that cannot be checked now are neither sent nor stopped", async () => {
  const [berg, ek] = [await aMailbox(), await aMailbox()];
  const padding = `<!--${" ".repeat(bytesCheckedAtOnce)}-->`;
  const large = () => fileOf(`${Buffer.from(invoiceFile(berg, ek).bytes).toString()}${padding}`);

  const outcomes = await Promise.all(Array.from({ length: 12 }, () => sendInvoice(berg.head, large())));

  const sent = outcomes.filter(({ refusal }) => refusal === undefined);
  expect(outcomes.filter(({ refusal }) => refusal !== undefined)).toContainEqual({ refusal: "cannot-be-checked" });
  expect(await superuser.$count(documents, eq(documents.companyId, berg.companyId))).toBe(sent.length);
  await vi.waitFor(async () => expect(await sendInvoice(berg.head, large())).toMatchObject({ stoppedBecause: null }));
});
